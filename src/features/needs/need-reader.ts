import { mayLearnFrom, maySee, type Need, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readNeedIds, readNeedsAfter, readRevision } from './need-store.js'

/**
 * All needs, held in memory and read again as far as they changed. A need that was written is in the next picture. It
 * gives nothing away that the viewer may not see, but to the ranking that learns from it.
 */
export class NeedReader {
  readonly #reader: Reader
  #revision = 0
  #needs: ReadonlyMap<string, Need> = new Map()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** The needs somebody may see, in the order of their ids. */
  async seenBy(viewer: Viewer): Promise<Need[]> {
    return [...(await this.#current()).values()].filter((need) => maySee(viewer, need))
  }

  /**
   * The needs from whose decisions somebody's ranking may learn, in the order of their ids. They may not be able to see
   * all of them.
   */
  async taughtBy(viewer: Viewer): Promise<Need[]> {
    return [...(await this.#current()).values()].filter((need) => mayLearnFrom(viewer, need))
  }

  /** @throws NotFoundError also when there is one that the viewer may not know of */
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
    // What was written between the readings may be in them or not: it is read again next time.
    this.#revision = revision
    this.#needs = needs
    return needs
  }
}
