import { compiled, exportOf, memoryOf } from './kernel.js'
import { maxSimModule } from './max-sim-module.js'

/** Numbers per row; the kernel is written for this length. */
export const rowLength = 64
/** Maximum number of query rows; the model reads no longer text. */
export const mostQueryRows = 512

const module = compiled(maxSimModule)

type Maxima = (query: number, queryEnd: number, row: number, rowEnd: number, maxima: number) => void

/** A matrix of int8 rows; computes, for each row of a query, the maximum inner product with any of them. */
export class MaxSimMatrix {
  /** The creator fills it. */
  readonly rows: Int8Array
  readonly #query: Int16Array
  readonly #maxima: Int32Array
  readonly #run: Maxima

  constructor(count: number) {
    const queryStart = count * rowLength
    const maximaStart = queryStart + mostQueryRows * rowLength * 2
    const memory = memoryOf(maximaStart + mostQueryRows * 4)
    this.rows = new Int8Array(memory.buffer, 0, count * rowLength)
    this.#query = new Int16Array(memory.buffer, queryStart, mostQueryRows * rowLength)
    this.#maxima = new Int32Array(memory.buffer, maximaStart, mostQueryRows)
    this.#run = exportOf<Maxima>(module, memory, 'maxima')
  }

  /** Sets the query for `maxima`. @param rows int8, a multiple of 64 numbers */
  setQuery(rows: Int8Array): void {
    this.#query.set(rows)
  }

  /**
   * For each of the first `queries` rows of the query, the maximum inner product with rows `from` to `to` (exclusive).
   * The next call overwrites the result.
   */
  maxima(queries: number, from: number, to: number): Int32Array {
    const maxima = this.#maxima.subarray(0, queries)
    maxima.fill(-(2 ** 31))
    const { byteOffset } = this.#query
    this.#run(
      byteOffset,
      byteOffset + queries * rowLength * 2,
      from * rowLength,
      to * rowLength,
      this.#maxima.byteOffset,
    )
    return maxima
  }
}
