import type { EngineLog } from './engine-options.js'

/** Milliseconds for which a failure of one kind is not logged again. */
const quietFor = 60_000

/** Takes up that a part could not take part in an answer, which goes on without it. */
export type ReportFailure = (part: string, error: unknown) => void

/**
 * Logs what degrades answers, each kind once a minute and with how often it happened since: a part that is gone fails
 * with every request. Of an error it takes the name and the code, because a message may quote the text of a need.
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
      'a part of the engine could not take part in an answer',
    )
  }
}
