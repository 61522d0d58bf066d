import { readFile } from 'node:fs/promises'
import { childrenOf } from './processes.js'

/** The clock of `/proc` ticks a hundred times a second on Linux. */
const ticksPerSecond = 100

/** Seconds of processor time that a process took until now. Linux only. */
export async function processorTimeOf(pid: number): Promise<number> {
  const { own } = await timesOf(pid)
  return own
}

/** The same of all the processes that it started, also of those that have ended. */
export async function processorTimeOfChildren(pid: number): Promise<number> {
  const { ended } = await timesOf(pid)
  const running = await Promise.all((await childrenOf(pid)).map(processorTimeOf))
  return running.reduce((sum, time) => sum + time, ended)
}

async function timesOf(pid: number): Promise<{ own: number; ended: number }> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name, in parentheses, may hold anything. The times are fields 14 to 17 of all: proc_pid_stat(5).
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  const [user, system, usersOfEnded, systemOfEnded] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) / ticksPerSecond)
  return { own: (user ?? 0) + (system ?? 0), ended: (usersOfEnded ?? 0) + (systemOfEnded ?? 0) }
}
