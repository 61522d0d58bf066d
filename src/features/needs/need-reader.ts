import { mayLearnFrom, maySee, type Need, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readNeedIds, readNeedsAfter, readRevision } from './need-store.js'

/**
 * Reads needs for a viewer. All needs are held in memory; changed ones are read again, so every call sees the latest
 * state. It returns only what the viewer may see, except to the ranking, which learns from needs.
 */
export class NeedReader {
  readonly #reader: Reader
  #revision = 0
  #needs: ReadonlyMap<string, Need> = new Map()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** The needs that a viewer may see, sorted by id. */
  async seenBy(viewer: Viewer): Promise<Need[]> {
    return [...(await this.#current()).values()].filter((need) => maySee(viewer, need))
  }

  /**
   * The needs from whose decisions the ranking for a viewer may learn, sorted by id. The viewer may not be allowed to
   * see all of them.
   */
  async learnableBy(viewer: Viewer): Promise<Need[]> {
    return [...(await this.#current()).values()].filter((need) => mayLearnFrom(viewer, need))
  }

  /** @throws NotFoundError also when the viewer may not know about the need */
  async find(viewer: Viewer, id: string): Promise<Need> {
    const found = (await this.#current()).get(id)
    if (!found || !maySee(viewer, found)) throw new NotFoundError('need', id)
    return found
  }

  async #current(): Promise<ReadonlyMap<string, Need>> {
    const revision = await readRevision(this.#reader)
    if (revision === this.#revision) return this.#needs
    const known = this.#needs
    const changed = await readNeedsAfter(this.#reader, this.#revision)
    const ids = await readNeedIds(this.#reader)
    const fresh = new Map(changed.map(({ need }) => [need.id, need]))
    const needs = new Map(
      ids.flatMap((id) => {
        const one = fresh.get(id) ?? known.get(id)
        return one ? [[id, one] as const] : []
      }),
    )
    // A need written between these reads may be included or not: it is read again next time.
    this.#revision = revision
    this.#needs = needs
    return needs
  }
}
