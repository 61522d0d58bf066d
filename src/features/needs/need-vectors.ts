import { type Need, wordingOf } from '../../domain/index.js'
import { type Engine, encodeNeed, hashInput } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { putNeedVector, readNeedVectors, type StoredViews } from './need-vector-store.js'

/** Needs whose vectors are kept in one transaction: what is lost when the process is killed is made anew. */
const keptAtOnce = 20

/** What the model made of saved needs: kept while the needs are the same, stored so that a start need not make it anew. */
export class NeedVectors {
  readonly #engine: Pick<Engine, 'database' | 'snapshot' | 'log' | 'stopping'>
  /** By the need itself: one that changed or went takes its vector with it. */
  readonly #known = new WeakMap<Need, Float32Array>()
  /** Needs to be encoded when nobody waits for the model, by id: of two versions the newer one. */
  readonly #awaited = new Map<string, Need>()
  /** Made and on its way into the database, by id of the need. */
  readonly #made = new Map<string, StoredViews>()
  #work: Promise<void> | undefined

  constructor(engine: Pick<Engine, 'database' | 'snapshot' | 'log' | 'stopping'>) {
    this.#engine = engine
  }

  /**
   * The views of needs, by need. Those that were never encoded are left out: they are encoded when nobody waits for the
   * model, so that no caller pays for what others wrote.
   */
  async of(needs: readonly Need[]): Promise<Map<Need, Float32Array>> {
    const missing = needs.filter((need) => !this.#known.has(need))
    if (missing.length > 0) this.encodeSoon(await this.#load(missing))
    return new Map(
      needs.flatMap((need) => {
        const views = this.#known.get(need)
        return views ? [[need, views] as const] : []
      }),
    )
  }

  /** Encodes a need for its author, who waits for the result. */
  async encode(need: Need): Promise<void> {
    const [unknown] = await this.#load([need])
    if (!unknown) return
    const made = await this.#encode(unknown, 'live')
    if (made) await this.#keep([made])
  }

  /** Encodes needs that were written, when nobody waits for the model. */
  encodeSoon(needs: readonly Need[]): void {
    for (const need of needs) this.#awaited.set(need.id, need)
    if (this.#awaited.size === 0) return
    this.#work ??= this.#encodeAwaited().finally(() => {
      this.#work = undefined
      // One that came at the very end.
      this.encodeSoon([])
    })
  }

  /** Resolves when no need waits to be encoded. */
  async whenDone(): Promise<void> {
    while (this.#work) await this.#work
  }

  /** Never rejects. What could not be encoded is tried again when somebody asks for it. */
  async #encodeAwaited(): Promise<void> {
    try {
      while (this.#awaited.size > 0) {
        const made: StoredViews[] = []
        for (const [id, need] of [...this.#awaited].slice(0, keptAtOnce)) {
          const one = await this.#encode(need, 'bulk')
          if (!one) {
            this.#awaited.clear()
            break
          }
          if (this.#awaited.get(id) === need) this.#awaited.delete(id)
          this.#made.set(id, one)
          made.push(one)
        }
        if (this.#engine.stopping.aborted) {
          this.#awaited.clear()
          return
        }
        await this.#keep(made)
        for (const one of made) if (this.#made.get(one.needId) === one) this.#made.delete(one.needId)
      }
    } catch (error) {
      this.#awaited.clear()
      this.#engine.log.warn({ err: error }, 'needs are not compared by meaning yet')
    }
  }

  /** Takes up what is stored. @returns the needs of which nothing is */
  async #load(needs: readonly Need[]): Promise<Need[]> {
    const { database, snapshot } = this.#engine
    const ids = needs.map(({ id }) => id)
    const stored = await readNeedVectors(database, modelKey(snapshot.encoder.manifest), ids)
    const found = new Map([...stored, ...this.#made.values()].map((one) => [one.needId, one]))
    return needs.filter((need) => {
      const one = found.get(need.id)
      if (one?.inputHash !== hashInput(wordingOf(need))) return true
      this.#known.set(need, one.views)
      return false
    })
  }

  async #keep(made: readonly StoredViews[]): Promise<void> {
    if (made.length === 0) return
    const { database, snapshot } = this.#engine
    const model = modelKey(snapshot.encoder.manifest)
    await database.transaction(async (queries) => {
      for (const one of made) await putNeedVector(queries, model, one)
    })
  }

  async #encode(need: Need, urgency: 'live' | 'bulk'): Promise<StoredViews | undefined> {
    const wording = wordingOf(need)
    const views = await encodeNeed(wording, need.language, this.#engine.snapshot, urgency).views
    if (!views) return undefined
    this.#known.set(need, views)
    return { needId: need.id, inputHash: hashInput(wording), views }
  }
}
