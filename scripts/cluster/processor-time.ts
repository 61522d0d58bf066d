import { readFile } from 'node:fs/promises'
import { childrenOf } from './processes.js'

/** The clock of `/proc` ticks a hundred times a second on Linux. */
const ticksPerSecond = 100

/** Seconds of processor time that a process took until now. Linux only. */
export async function processorTimeOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name, in parentheses, may hold anything. The times are fields 14 and 15 of all.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}

/** The same of all the processes that it started and that run now. */
export async function processorTimeOfChildren(pid: number): Promise<number> {
  const times = await Promise.all((await childrenOf(pid)).map(processorTimeOf))
  return times.reduce((sum, time) => sum + time, 0)
}
