import { spawn } from 'node:child_process'
import path from 'node:path'

const hour = 3_600_000

/**
 * Runs a refit at a fixed interval, in a process of its own because fitting would block requests. The service then
 * loads a refit that was accepted.
 * @param ended called after each refit with its exit code, `null` when it did not start
 * @param signal stops a running refit and all later ones
 */
export function scheduleRefits(
  everyHours: number,
  ended: (exitCode: number | null) => void,
  signal: AbortSignal,
): void {
  if (everyHours === 0) return
  const command = path.join(import.meta.dirname, 'main.js')
  const timer = setInterval(() => {
    spawn(process.execPath, [command, 'learning', 'refit'], { stdio: 'ignore', signal })
      .once('exit', ended)
      .once('error', () => ended(null))
  }, everyHours * hour)
  timer.unref()
  signal.addEventListener('abort', () => clearInterval(timer))
}
