import { type Need, wordingOf } from '../../domain/index.js'
import { type Engine, encodeNeed, hashInput } from '../../engine/index.js'
import { modelKey } from '../../platform/encoder/index.js'
import { putNeedVector, readNeedVectors, type StoredViews } from './need-vector-store.js'

/** Vectors stored per transaction; those of an unfinished batch are computed again after a crash. */
const batchSize = 20
/** Of all processes on a database, one encodes needs for which nobody waits. */
const lease = 'vectors of needs'

/** The vectors of saved needs: cached in memory, and stored so that a start need not compute them again. */
export class NeedVectors {
  readonly #engine: Pick<Engine, 'database' | 'snapshot' | 'log' | 'stopping'>
  /** Cached by need object: the vector of a changed or deleted need is released with it. */
  readonly #known = new WeakMap<Need, Float32Array>()
  /** Needs to encode when nobody waits for the model, by id: the newest version of each. */
  readonly #awaited = new Map<string, Need>()
  /** Computed views that are being stored, by id of the need. */
  readonly #made = new Map<string, StoredViews>()
  #work: Promise<void> | undefined

  constructor(engine: Pick<Engine, 'database' | 'snapshot' | 'log' | 'stopping'>) {
    this.#engine = engine
  }

  /**
   * The views of needs, by need. Needs that were never encoded are left out: they are encoded when nobody waits for the
   * model, so that no caller waits for needs of others.
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
    if (made) await this.#store([made])
  }

  /** Encodes written needs when nobody waits for the model. */
  encodeSoon(needs: readonly Need[]): void {
    for (const need of needs) this.#awaited.set(need.id, need)
    if (this.#awaited.size === 0) return
    this.#work ??= this.#encodeAwaited().finally(() => {
      this.#work = undefined
      // Handles a need that was added at the last moment.
      this.encodeSoon([])
    })
  }

  /** Resolves when no need waits for encoding. */
  async whenIdle(): Promise<void> {
    while (this.#work) await this.#work
  }

  /** Never rejects. A need that could not be encoded is tried again when its vector is next requested. */
  async #encodeAwaited(): Promise<void> {
    const { leases } = this.#engine.database
    try {
      if (!(await leases.hold(lease))) {
        // Those that the other process does not encode are asked for again.
        this.#awaited.clear()
        return
      }
      while (this.#awaited.size > 0) {
        const made: StoredViews[] = []
        for (const [id, need] of [...this.#awaited].slice(0, batchSize)) {
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
        await this.#store(made)
        for (const one of made) if (this.#made.get(one.needId) === one) this.#made.delete(one.needId)
      }
    } catch (error) {
      this.#awaited.clear()
      this.#warn(error, 'some needs could not be encoded; they are not compared by meaning yet')
    } finally {
      await leases.release(lease).catch((error) => this.#warn(error, 'a lease was not given back'))
    }
  }

  /** Unless the service ends: its database may be closed by now, and the next start does what is left. */
  #warn(error: unknown, message: string): void {
    if (!this.#engine.stopping.aborted) this.#engine.log.warn({ err: error }, message)
  }

  /** Loads stored vectors into the cache. @returns the needs that have none */
  async #load(needs: readonly Need[]): Promise<Need[]> {
    const { database, snapshot } = this.#engine
    const ids = needs.map(({ id }) => id)
    const stored = await readNeedVectors(database, modelKey(snapshot.encoder.manifest), ids)
    const found = new Map([...stored, ...this.#made.values()].map((one) => [one.needId, one]))
    return needs.filter((need) => {
      // It was encoded while the stored vectors were read.
      if (this.#known.has(need)) return false
      const one = found.get(need.id)
      if (one?.inputHash !== hashInput(wordingOf(need))) return true
      this.#known.set(need, one.views)
      return false
    })
  }

  async #store(made: readonly StoredViews[]): Promise<void> {
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
