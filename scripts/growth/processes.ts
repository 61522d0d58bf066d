import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** What the kernel counts in a second (`getconf CLK_TCK`). */
const ticks = 100

/** Seconds of processor time that a process has used, with those of its children that have ended. Linux only. */
export async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  // The name of the program, which may have spaces, ends with the last bracket; times are the 14th to 17th field.
  const times = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 15)
    .map(Number)
  return times.reduce((sum, time) => sum + time, 0) / ticks
}

/** The most that a process had resident, bytes. Linux only. */
export async function peakMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}

export async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return list.trim().split(' ').filter(Boolean).map(Number)
}

/** The processes of a PostgreSQL server on this machine. Linux only. */
export interface ServerProcesses {
  /** Bytes; what they share is counted once. */
  memory(): Promise<number>
  /** Seconds. */
  processorTime(): Promise<number>
}

/** @param folder that of `startServer` */
export function processesOfServer(folder: string): ServerProcesses {
  const sumOver = async (measure: (pid: number) => Promise<number>) => {
    const note = await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8')
    const main = Number(note.split('\n')[0])
    const each = await Promise.all([main, ...(await childrenOf(main))].map(measure))
    return each.reduce((sum, one) => sum + one, 0)
  }
  return { memory: () => sumOver(proportionalShare), processorTime: () => sumOver(processorTime) }
}

/** A process may have ended meanwhile. */
async function proportionalShare(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024
}
