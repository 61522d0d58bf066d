import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../config.js'

/** The version in package.json. */
export async function programVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return version
}
