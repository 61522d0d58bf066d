import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../src/config.js'

const run = promisify(execFile)

/**
 * Installs the packages that a list pins, unless they are installed, in a Python environment of their own.
 * @param name of its folder under `var/`
 * @param requirements the list, in the form of pip
 * @returns the folder of the environment
 */
export async function pythonEnvironment(name: string, requirements: string): Promise<string> {
  const installed = path.join(projectRoot, 'var', name)
  const python = path.join(installed, 'python')
  const note = path.join(installed, 'requirements.txt.installed')
  const wanted = await readFile(requirements, 'utf8')
  if ((await readFile(note, 'utf8').catch(() => '')) !== wanted) {
    await mkdir(installed, { recursive: true })
    await run('python3', ['-m', 'venv', '--clear', python])
    await run(path.join(python, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements])
    await writeFile(note, wanted)
  }
  return python
}

/** The folder of the packages of an environment. */
export async function packagesOf(python: string): Promise<string> {
  const [version] = await readdir(path.join(python, 'lib'))
  return path.join(python, 'lib', version!, 'site-packages')
}
