import { type Need, OverloadedError } from '../../domain/index.js'
import {
  areSuggestionsPending,
  type NeedContext,
  readNeed,
  readPendingNeedIds,
  type Suggestions,
} from '../needs/index.js'
import { suggest } from './advise.js'

/** Milliseconds before failed suggestions are tried again. */
const retryInterval = 30_000

/**
 * Makes the suggestions for waiting needs. Writing a need succeeds whether or not its suggestions can be made: failed
 * ones stay pending in the database and are made later, also after a restart.
 */
export class SuggestionMaker implements Suggestions {
  readonly #parts: NeedContext
  /** Running work by need and version, so that nothing is made twice at the same time. */
  readonly #underWay = new Map<string, Promise<boolean>>()
  #waitUntil = 0
  /** The need that failed last: the next attempt starts after it, so that one need does not block the others. */
  #failedAt = ''

  constructor(parts: NeedContext) {
    this.#parts = parts
  }

  /** Makes suggestions for a need. Never rejects: errors are logged. @returns whether it succeeded */
  makeFor(need: Need): Promise<boolean> {
    const key = `${need.id} ${need.version}`
    const made = this.#underWay.get(key) ?? this.#make(need).finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, made)
    return made
  }

  /** Makes pending suggestions, one after the other, while the engine is complete; after a failure it waits. */
  async catchUp(signal: AbortSignal): Promise<void> {
    const { engine } = this.#parts
    if (Date.now() < this.#waitUntil) return
    const ids = await readPendingNeedIds(engine.database)
    const isLater = (id: string) => id > this.#failedAt
    for (const id of [...ids.filter(isLater), ...ids.filter((one) => !isLater(one))]) {
      if (signal.aborted || engine.status.state !== 'ready') return
      const need = await readNeed(engine.database, id)
      if (!need || (await this.makeFor(need))) continue
      this.#waitUntil = Date.now() + retryInterval
      this.#failedAt = id
      return
    }
  }

  async #make(need: Need): Promise<boolean> {
    const { engine } = this.#parts
    const { database } = engine
    const lease = `suggestions ${need.id} ${need.version}`
    try {
      // Another process that has it will have made them, or leaves them pending.
      if (!(await database.leases.hold(lease))) return true
      if (!(await areSuggestionsPending(database, need.id))) return true
      return await suggest(need, this.#parts)
    } catch (error) {
      // That there is too much to do now is no defect.
      const level = error instanceof OverloadedError ? 'warn' : 'error'
      engine.log[level]({ err: error, needId: need.id }, 'suggestions could not be made; they will be tried again')
      return false
    } finally {
      await database.leases
        .release(lease)
        .catch((error) => engine.log.warn({ err: error }, 'a lease was not given back'))
    }
  }
}
