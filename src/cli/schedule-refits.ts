import { spawn } from 'node:child_process'
import path from 'node:path'

const hour = 3_600_000

/**
 * Learns from decisions every so many hours, in a process of its own: fitting would keep requests waiting. The service
 * takes over what was let in. @param ended hears how each ended @param signal ends the one under way, and all others
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
