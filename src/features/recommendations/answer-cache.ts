import { createHmac, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Viewer } from '../../domain/index.js'
import type { Snapshot } from '../../engine/index.js'
import type { Recommendation } from './answer.js'
import type { RecommendationRequest } from './request.js'

/** Answers that stay in memory: some 100 kB each. */
const remembered = 200

/** What an answer is made of, besides what was asked. */
export interface AnswerState {
  readonly snapshot: Snapshot
  /** Of the database: another after every write. */
  readonly version: number
}

/** What was asked, and by whom: an answer to one viewer is never given to another. */
export interface Asked {
  readonly viewer: Viewer
  readonly request: RecommendationRequest
  /** The saved need of the request. */
  readonly savedNeedId: string | undefined
  /** The rules in force: they begin and end without a write. */
  readonly ruleIds: readonly string[]
}

/**
 * The last answers, while nothing has changed: any write to the database, by any process, and any change of the catalogue
 * or the ranking makes all of them invalid. In memory only; requests are known by a keyed hash.
 */
export class AnswerCache {
  readonly #secret = randomBytes(32)
  readonly #answers = new LRUCache<string, Recommendation>({ max: remembered })
  #state: AnswerState | undefined

  find(asked: Asked, state: AnswerState): Recommendation | undefined {
    return this.#isCurrent(state) ? this.#answers.get(this.#keyOf(asked)) : undefined
  }

  /** @param state read before everything that the answer is made of */
  keep(asked: Asked, state: AnswerState, answer: Recommendation): void {
    if (!this.#isCurrent(state)) {
      this.clear()
      this.#state = state
    }
    this.#answers.set(this.#keyOf(asked), answer)
  }

  clear(): void {
    this.#answers.clear()
    this.#state = undefined
  }

  #isCurrent({ snapshot, version }: AnswerState): boolean {
    return this.#state?.snapshot === snapshot && this.#state.version === version
  }

  #keyOf(asked: Asked): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(asked)).digest('base64')
  }
}
