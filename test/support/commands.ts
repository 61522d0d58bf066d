import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { projectRoot } from '../../src/config.js'
import { onTidyUp } from './shared.js'

export const program = path.join(projectRoot, 'dist/src/cli/main.js')

/** Starts a command on a data folder. */
export function start(dataDir: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { output: '', errors: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  onTidyUp(async () => {
    if (child.exitCode === null) child.kill('SIGKILL')
    await ended
  })
  return { child, said, ended }
}

/** Runs a command to its end. */
export const run = (dataDir: string, ...args: string[]) => start(dataDir, args).ended
