import { ByteMatrix } from '../platform/vectors/index.js'
import { highestPlaces } from './highest-places.js'

/**
 * One vector for each case study, in problem space: the mean of the needs that it answers or, where it answers none, of
 * those that its facts let expect. Enough to find which may be near a need, not to rank them.
 */
export class Centres {
  readonly ids: readonly string[]
  readonly #rows: Int32Array
  readonly #matrix: ByteMatrix
  readonly #cosines: Float32Array[] = []

  /** @param rows of the case studies, in the order of the ids */
  constructor(ids: readonly string[], rows: Int32Array, matrix: ByteMatrix) {
    this.ids = ids
    this.#rows = rows
    this.#matrix = matrix
  }

  get width(): number {
    return this.#matrix.width
  }

  row(place: number): Float32Array {
    return this.#matrix.row(this.#rows[place]!)
  }

  bytes(place: number): Int8Array {
    return this.#matrix.bytes(this.#rows[place]!)
  }

  /** A row, to keep it. */
  storedRow(place: number): Uint8Array {
    return this.#matrix.storedRows([this.#rows[place]!])
  }

  /** The same as `storedRows` of this gave them, without anything else. */
  static ofStored(ids: readonly string[], rows: Uint8Array, width: number): Centres {
    const matrix = new ByteMatrix(width)
    if (ids.length > 0) matrix.addStored(rows)
    return new Centres(ids, Int32Array.from(ids.keys()), matrix)
  }

  /**
   * The same for other case studies; what did not change is shared.
   * @param ids of all of them, in their order; one that has no row is left out
   * @param rows of those that were added or changed
   */
  changed(ids: readonly string[], rows: ReadonlyMap<string, Uint8Array>): Centres {
    const rowOf = new Map(this.ids.map((id, place) => [id, this.#rows[place]!]))
    for (const [id, row] of rows) rowOf.set(id, this.#matrix.addStored(row))
    const known = ids.filter((id) => rowOf.has(id))
    return new Centres(
      known,
      Int32Array.from(known, (id) => rowOf.get(id)!),
      this.#matrix,
    )
  }

  /** All rows, in the order of the ids. */
  storedRows(): Uint8Array {
    return this.#matrix.storedRows(this.#rows)
  }

  /** The nearest case studies of each need, best first: every allowed one is compared, none is missed. */
  nearest(problems: readonly Float32Array[], limit: number, allowed?: ReadonlySet<string>): string[][] {
    const places = allowed
      ? Int32Array.from([...this.ids.keys()].filter((place) => allowed.has(this.ids[place]!)))
      : undefined
    const rows = places ? places.map((place) => this.#rows[place]!) : this.#rows
    return this.#matrix
      .products(problems, rows, this.#writtenOver(problems.length, rows.length))
      .map((cosines) => highestPlaces(cosines, limit).map((index) => this.ids[places ? places[index]! : index]!))
  }

  /** The same arrays for every answer: new ones of this size would make the garbage collector run for every few answers. */
  #writtenOver(count: number, length: number): Float32Array[] {
    while (this.#cosines.length < count) this.#cosines.push(new Float32Array(this.ids.length))
    return this.#cosines.slice(0, count).map((all) => all.subarray(0, length))
  }
}
