import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

export function isRunning({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

/** Sends a signal to a process, and resolves when it has ended. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(child)) return
  const exited = once(child, 'exit')
  child.kill(signal)
  await exited
}

/** Kills a process and all that it started at once, as a machine that loses its power. Linux only. */
export async function endAll(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return
  const children = await childrenOf(child.pid!)
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  for (const pid of children) signalIfThere(pid)
  await exited
  while ((await Promise.all(children.map(isThere))).includes(true)) await setTimeout(10)
}

/** Ids of the processes that a process started. Linux only. */
export async function childrenOf(pid: number): Promise<number[]> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return children.split(' ').filter(Boolean).map(Number)
}

/** Waits until something is so. @throws Error when it is not within some seconds, or the process has ended */
export async function until(
  isSo: () => Promise<boolean>,
  what: string,
  { seconds, child }: { readonly seconds: number; readonly child?: ChildProcess },
): Promise<void> {
  const last = performance.now() + seconds * 1_000
  while (!(await isSo())) {
    if (child && !isRunning(child)) throw new Error(`${what}: the process ended before`)
    if (performance.now() > last) throw new Error(`${what}: not within ${seconds} s`)
    await setTimeout(50)
  }
}

function signalIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as { code?: string }).code !== 'ESRCH') throw error
  }
}

/** One that has ended and was not yet noticed is not there any more. */
async function isThere(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return status !== '' && !/^\d+ \(.*\) [ZX]/.test(status)
}
