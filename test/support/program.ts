import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { projectRoot } from '../../src/config.js'
import { onTidyUp } from './shared.js'

/** The program as people start it, with its output. It is ended after the test, or by `end`. */
export class Program {
  static readonly file = path.join(projectRoot, 'dist/src/main.js')
  readonly process: ChildProcess
  output = ''
  readonly #exited: Promise<unknown>

  constructor(
    environment: NodeJS.ProcessEnv,
    { args = [], forManyTests = false }: { args?: readonly string[]; forManyTests?: boolean } = {},
  ) {
    this.process = spawn(process.execPath, [Program.file, ...args], {
      env: { PATH: process.env.PATH, PORT: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A process group of its own, as a shell creates.
      detached: true,
    })
    const { stdout, stderr } = this.process
    for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()))
    this.#exited = once(this.process, 'exit')
    if (!forManyTests) onTidyUp(() => this.end())
  }

  async end(): Promise<void> {
    if (this.process.kill('SIGKILL')) await this.#exited
  }

  /** Resolves to the log line with a message. */
  async logged(message: string): Promise<Record<string, unknown>> {
    for (;;) {
      const line = this.output.split('\n').find((one) => one.includes(`"msg":"${message}"`))
      if (line) return JSON.parse(line) as Record<string, unknown>
      if (this.process.exitCode !== null) throw new Error(`It ended without "${message}":\n${this.output}`)
      await setTimeout(10)
    }
  }

  /** Resolves when the output contains a text. */
  async says(text: RegExp): Promise<void> {
    while (!text.test(this.output)) {
      if (this.process.exitCode !== null) throw new Error(`It ended without ${text}:\n${this.output}`)
      await setTimeout(20)
    }
  }

  async exitCode(): Promise<number | null> {
    if (this.process.exitCode === null) await once(this.process, 'exit')
    return this.process.exitCode
  }
}

/** Resolves when no process of the program's group is left. */
export async function groupIsGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-pid, 0)
    } catch {
      return
    }
    await setTimeout(20)
  }
}
