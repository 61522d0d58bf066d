import { execFile } from 'node:child_process'
import { chmod, chown, copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'
import { packagesOf, pythonEnvironment } from '../python-environment.js'

export const run = promisify(execFile)

/** PostgreSQL refuses to run as root: then it runs as nobody. */
const nobody = 65_534
const isRoot = process.getuid?.() === 0
export const unprivileged = isRoot ? { uid: nobody, gid: nobody } : {}

/** Gives a file or folder to the user that the server runs as. */
export async function giveToServer(place: string): Promise<void> {
  if (isRoot) await chown(place, nobody, nobody)
}

/** The program that unpacks a PostgreSQL server with pgvector into the home of its user: a folder of its own. */
export interface Pg0 {
  /** Where it unpacks the server. */
  readonly installation: string
  run(...args: string[]): Promise<unknown>
}

/** Puts the program into a folder, which belongs to the server from then on. */
export async function pg0In(folder: string): Promise<Pg0> {
  const requirements = path.join(projectRoot, 'scripts', 'postgres', 'requirements.txt')
  const packages = await packagesOf(await pythonEnvironment('postgres-tools', requirements))
  const own = path.join(folder, 'pg0')
  await mkdir(folder, { recursive: true })
  await copyFile(path.join(packages, 'pg0', 'bin', 'pg0'), own)
  await chmod(own, 0o755)
  await giveToServer(folder)
  const options = { cwd: folder, env: { ...process.env, HOME: folder }, ...unprivileged }
  return {
    installation: path.join(folder, '.pg0', 'installation'),
    run: (...args) => run(own, args, options),
  }
}
