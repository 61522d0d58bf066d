import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'

/** What the tools are, in which versions, and how they are set. */
export const toolsFolder = path.join(projectRoot, 'scripts', 'contract', 'tools')
/** Where they are installed, apart from the program and reused by later runs. */
const installedFolder = path.join(projectRoot, 'var', 'contract-tools')
const pythonFolder = path.join(installedFolder, 'python')

export const nodeProgram = (name: string): string => path.join(installedFolder, 'node_modules', '.bin', name)
export const pythonProgram = (name: string): string => path.join(pythonFolder, 'bin', name)

export const run = promisify(execFile)

/** Installs the pinned versions of the tools unless they are installed. */
export async function installTools(): Promise<void> {
  await mkdir(installedFolder, { recursive: true })
  await Promise.all([
    ifChanged('package-lock.json', async () => {
      for (const name of ['package.json', 'package-lock.json']) {
        await copyFile(path.join(toolsFolder, name), path.join(installedFolder, name))
      }
      await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: installedFolder })
    }),
    ifChanged('requirements.txt', async () => {
      await run('python3', ['-m', 'venv', '--clear', pythonFolder])
      const requirements = path.join(toolsFolder, 'requirements.txt')
      await run(pythonProgram('pip'), ['install', '--quiet', '--requirement', requirements])
    }),
  ])
}

/** Installs when the list of versions is not the one that was installed last. */
async function ifChanged(list: string, install: () => Promise<void>): Promise<void> {
  const note = path.join(installedFolder, `${list}.installed`)
  const wanted = await readFile(path.join(toolsFolder, list), 'utf8')
  if ((await readFile(note, 'utf8').catch(() => '')) === wanted) return
  await install()
  await writeFile(note, wanted)
}
