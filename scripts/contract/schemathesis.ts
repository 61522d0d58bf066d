import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pythonProgram } from './tools.js'

/** The exit code of schemathesis (0: no failure) and its report. */
export interface Outcome {
  readonly code: number | null
  readonly report: string
}

/** Runs schemathesis with a configuration. */
export async function runSchemathesis(config: string, args: readonly string[], env: object): Promise<Outcome> {
  const child = spawn(pythonProgram('schemathesis'), ['--config-file', config, 'run', ...args], {
    cwd: path.dirname(config),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let report = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (report += chunk.toString()))
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, report: signal ? `${report}\nIt was ended by ${signal}.` : report }
}
