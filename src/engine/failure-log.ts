import type { EngineLog } from './engine-options.js'

/** Milliseconds between two log entries for the same kind of failure. */
const quietFor = 60_000

/** Reports that a part of the engine failed during an answer, which continues without it. */
export type ReportFailure = (part: string, error: unknown) => void

/**
 * Logs failures that degrade answers, each kind once a minute and with the number of times: a broken part fails at
 * every request. Only the name and the code of the error are logged, because its message may quote a need.
 */
export function failureLog(log: Pick<EngineLog, 'warn'>): ReportFailure {
  const known = new Map<string, { loggedAt: number; since: number }>()
  return (part, error) => {
    const { name, code } = error as { name?: string; code?: string }
    const kind = `${part} ${name} ${code}`
    const before = known.get(kind)
    const now = Date.now()
    if (before && now - before.loggedAt < quietFor) {
      before.since += 1
      return
    }
    known.set(kind, { loggedAt: now, since: 0 })
    log.warn(
      { part, error: name, code, notLogged: before?.since ?? 0 },
      'a part of the engine failed; answers are degraded',
    )
  }
}
