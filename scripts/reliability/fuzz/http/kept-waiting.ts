import { readFileSync } from 'node:fs'

/**
 * Milliseconds that a process was ready to run and other programs kept it from a processor, since it started: the second
 * number of its schedstat. 0 where there is none.
 */
export function keptWaiting(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
