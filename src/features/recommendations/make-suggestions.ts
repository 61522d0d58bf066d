import type { Need } from '../../domain/index.js'
import { type NeedContext, readNeed, readPendingNeedIds, type Suggestions } from '../needs/index.js'
import { suggest } from './advise.js'

/** Milliseconds before suggestions that could not be made are tried again. */
const retryInterval = 30_000

/**
 * Makes the suggestions that needs wait for. A caller that writes a need is told that it is written, whatever becomes of
 * its suggestions: those that could not be made stay wanted in the database, and are made later, also after a restart.
 */
export class SuggestionMaker implements Suggestions {
  readonly #parts: NeedContext
  /** What is being made, by need and version: it is not made twice at a time. */
  readonly #underWay = new Map<string, Promise<boolean>>()
  #waitUntil = 0
  /** The need with which it last went wrong: the next attempt begins after it, so that one keeps no other waiting. */
  #failedAt = ''

  constructor(parts: NeedContext) {
    this.#parts = parts
  }

  /** Makes suggestions for a need as it is. Never rejects: what goes wrong is logged. Answers whether it went well. */
  makeFor(need: Need): Promise<boolean> {
    const key = `${need.id} ${need.version}`
    const made = this.#underWay.get(key) ?? this.#make(need).finally(() => this.#underWay.delete(key))
    this.#underWay.set(key, made)
    return made
  }

  /** Makes what is still wanted, one after the other, while the engine is complete; after a failure it waits. */
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
    try {
      return await suggest(need, this.#parts)
    } catch (error) {
      const { engine } = this.#parts
      engine.log.error({ err: error, needId: need.id }, 'suggestions could not be made and are tried again')
      return false
    }
  }
}
