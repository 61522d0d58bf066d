import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../src/config.js'

/** The real service in its own process. */
export interface Service {
  readonly url: string
  readonly process: ChildProcess
  /** Seconds from the start of the process until it listens, and until recommendations are complete. */
  readonly listening: number
  readonly ready: number
  stop(): Promise<void>
}

/**
 * Starts the service on a free port, without waiting.
 * @param output file descriptor for its log and what else it says; without it, the log is in `stdout`
 */
export function spawnService(dataDir: string, environment: NodeJS.ProcessEnv = {}, output?: number): ChildProcess {
  return spawn(process.execPath, [path.join(projectRoot, 'dist/src/main.js')], {
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'info',
      ...environment,
    },
    stdio: ['ignore', output ?? 'pipe', output ?? 'ignore'],
    // One with a file for its log is stopped by the script that started it, not by Ctrl-C.
    detached: output !== undefined,
  })
}

/** Starts the service on a folder and waits until it is ready. @throws Error when it ends before */
export async function startService(dataDir: string, environment: NodeJS.ProcessEnv = {}): Promise<Service> {
  const begin = performance.now()
  const child = spawnService(dataDir, environment)
  const seconds = () => (performance.now() - begin) / 1000
  let url = ''
  let listening = 0
  let complete = false
  for await (const line of createInterface({ input: child.stdout! })) {
    const entry = JSON.parse(line) as { msg?: string; url?: string }
    if (entry.msg === 'listening') {
      url = entry.url ?? ''
      listening = seconds()
    }
    // A later start may be complete before it reports its address.
    complete ||= entry.msg === 'ready'
    if (complete && url) break
  }
  if (!url) throw new Error('The service ended before it was ready')
  child.stdout!.resume()
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return { url, process: child, listening, ready: seconds(), stop }
}

/** Resident memory, bytes. */
export interface Memory {
  readonly service: number
  /** Of its child processes. */
  readonly encoder: number
}

/** Resident memory of a process, and of its children. Linux only. */
export async function memoryByProcess(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  const service = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').filter(Boolean)
  const theirs = await Promise.all(children.map((child) => memoryOf(Number(child))))
  return { service, encoder: theirs.reduce((sum, bytes) => sum + bytes, 0) }
}

/** Resident memory of a process and its children together, bytes. Linux only. */
export async function memoryOf(pid: number): Promise<number> {
  const { service, encoder } = await memoryByProcess(pid)
  return service + encoder
}
