import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/**
 * Refits in a process of its own, because fitting would block requests: the command `learning refit`, with the settings of
 * this process. @returns its exit code: 0 for a refit that was accepted, 1 for one that was rejected or failed; `null`
 * when it was stopped
 */
export async function runRefit(signal?: AbortSignal): Promise<number | null> {
  const command = path.join(import.meta.dirname, '../../cli/main.js')
  const refit = spawn(process.execPath, [command, 'learning', 'refit'], { stdio: 'ignore', ...(signal && { signal }) })
  const [exitCode] = (await once(refit, 'exit')) as [number | null]
  return exitCode
}
