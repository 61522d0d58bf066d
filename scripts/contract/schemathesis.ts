import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../../src/config.js'

/** A Python environment of its own, reused by later runs. */
const environment = path.join(projectRoot, 'var', 'contract-venv')
const requirements = path.join(projectRoot, 'scripts', 'contract', 'requirements.txt')
/** The installed versions, so that other versions are installed when the requirements change. */
const installed = path.join(environment, 'installed.txt')

const run = promisify(execFile)

/** Installs the pinned versions of schemathesis unless they are installed. */
export async function installSchemathesis(): Promise<void> {
  const wanted = await readFile(requirements, 'utf8')
  if ((await readFile(installed, 'utf8').catch(() => '')) === wanted) return
  await run('python3', ['-m', 'venv', '--clear', environment])
  await run(path.join(environment, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements])
  await writeFile(installed, wanted)
}

/** The exit code of schemathesis (0: no failure) and its report. */
export interface Outcome {
  readonly code: number | null
  readonly report: string
}

/** Runs schemathesis with a configuration. */
export async function runSchemathesis(config: string, args: readonly string[], env: object): Promise<Outcome> {
  const program = path.join(environment, 'bin', 'schemathesis')
  const child = spawn(program, ['--config-file', config, 'run', ...args], {
    cwd: path.dirname(config),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let report = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (report += chunk.toString()))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, report: signal ? `${report}\nIt was ended by ${signal}.` : report }
}
