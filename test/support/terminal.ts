import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { onTidyUp } from './shared.js'

/** Runs a program in its own terminal, sends its input as keys, and reports its exit status. */
const pseudoTerminal = `
import os, pty, sys, threading
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
def keys():
    while True:
        typed = os.read(0, 100)
        if not typed: return
        os.write(terminal, typed)
threading.Thread(target=keys, daemon=True).start()
while True:
    try: shown = os.read(terminal, 65536)
    except OSError: break
    if not shown: break
    os.write(1, shown)
_, status = os.waitpid(pid, 0)
os.write(2, str(os.waitstatus_to_exitcode(status)).encode())
os._exit(0)
`

export const ctrlC = '\x03'

/** A program in a terminal, as a person sees it. */
export class Terminal {
  screen = ''
  readonly #process
  readonly #ended: Promise<number>

  constructor(command: readonly string[], environment: NodeJS.ProcessEnv) {
    this.#process = spawn('python3', ['-c', pseudoTerminal, ...command], {
      env: { PATH: process.env.PATH, TERM: 'xterm-256color', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    })
    let status = ''
    this.#process.stdout.on('data', (chunk: Buffer) => (this.screen += chunk.toString()))
    this.#process.stderr.on('data', (chunk: Buffer) => (status += chunk.toString()))
    this.#ended = once(this.#process, 'close').then(() => Number(status))
    onTidyUp(async () => {
      // Closing the terminal also ends the program.
      this.#process.kill('SIGKILL')
      await this.#ended
    })
  }

  type(keys: string): void {
    this.#process.stdin.write(keys)
  }

  /** Resolves when a text is on the screen. */
  async shows(text: string | RegExp): Promise<void> {
    while (!this.screen.match(text)) {
      if (this.#process.exitCode !== null) throw new Error(`It ended without ${text}:\n${this.screen}`)
      await setTimeout(20)
    }
  }

  /** Its exit code; negative for a signal. */
  ended(): Promise<number> {
    return this.#ended
  }
}
