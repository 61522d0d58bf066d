import { type Need, wordingOf } from '../domain/index.js'
import { hashInput, modelKey } from '../embedding/index.js'
import { putNeedVector, readNeedVectors, type StoredViews } from '../needs/index.js'
import { encodeNeed } from './encode-need.js'
import type { Engine } from './engine.js'

/** What the model made of saved needs: kept while the needs are the same, stored so that a start need not make it anew. */
export class NeedVectors {
  readonly #engine: Pick<Engine, 'database' | 'parts'>
  /** By the need itself: one that changed or went takes its vector with it. */
  readonly #known = new WeakMap<Need, Float32Array>()

  constructor(engine: Pick<Engine, 'database' | 'parts'>) {
    this.#engine = engine
  }

  /**
   * The views of needs, by need; those that cannot be had yet are left out.
   * @param atOnce how many that were never encoded are so now; the calls after this one do the rest
   */
  async of(needs: readonly Need[], atOnce = 20): Promise<Map<Need, Float32Array>> {
    const missing = needs.filter((need) => !this.#known.has(need))
    if (missing.length > 0) await this.#load(missing, atOnce)
    return new Map(
      needs.flatMap((need) => {
        const views = this.#known.get(need)
        return views ? [[need, views] as const] : []
      }),
    )
  }

  async #load(needs: readonly Need[], atOnce: number): Promise<void> {
    const { database, parts } = this.#engine
    const model = modelKey(parts.encoder.manifest)
    const ids = needs.map(({ id }) => id)
    const stored = new Map((await readNeedVectors(database, model, ids)).map((one) => [one.needId, one]))
    const unknown: Need[] = []
    for (const need of needs) {
      const found = stored.get(need.id)
      if (found?.inputHash === hashInput(wordingOf(need))) this.#known.set(need, found.views)
      else unknown.push(need)
    }
    const fresh = await Promise.all(unknown.slice(0, atOnce).map((need) => this.#encode(need)))
    const made = fresh.filter((one) => one !== undefined)
    if (made.length === 0) return
    await database.transaction(async (queries) => {
      for (const one of made) await putNeedVector(queries, model, one)
    })
  }

  async #encode(need: Need): Promise<StoredViews | undefined> {
    const wording = wordingOf(need)
    const views = await encodeNeed(wording, need.language, this.#engine.parts).views
    if (!views) return undefined
    this.#known.set(need, views)
    return { needId: need.id, inputHash: hashInput(wording), views }
  }
}
