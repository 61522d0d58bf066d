import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { run } from '../contract/tools.js'

const installedFolder = path.join(projectRoot, 'var', 'client-tools')
const pythonFolder = path.join(installedFolder, 'python')
const requirements = path.join(projectRoot, 'scripts', 'clients', 'requirements.txt')

/** A program of the Python environment in which the client is built and checked. */
export const clientPython = (name: string): string => path.join(pythonFolder, 'bin', name)

/** Installs the pinned versions of what builds and checks the Python client, unless they are installed. */
export async function installPythonTools(): Promise<void> {
  const note = path.join(installedFolder, 'requirements.txt.installed')
  const wanted = await readFile(requirements, 'utf8')
  if ((await readFile(note, 'utf8').catch(() => '')) === wanted) return
  await mkdir(installedFolder, { recursive: true })
  await run('python3', ['-m', 'venv', '--clear', pythonFolder])
  await run(clientPython('pip'), ['install', '--quiet', '--requirement', requirements])
  await writeFile(note, wanted)
}
