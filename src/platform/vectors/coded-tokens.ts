import { growingMemory, growTo } from './kernel.js'
import { centroidsOfEach, rowLength, type TokenKernel, tokenKernel } from './token-kernel.js'

/** Maximum number of query rows. */
export const mostQueryRows = 48
/** The kernel takes rows of the query in eights. */
const together = 8

const kindBytes = centroidsOfEach * rowLength
/** Addresses in memory. */
const queryAt = 2 * kindBytes
const tableAt = queryAt + mostQueryRows * rowLength * 2
const maximaAt = tableAt + 2 * centroidsOfEach * mostQueryRows * 2
const tokensAt = maximaAt + mostQueryRows * 2
const tokenBytes = 4
const lowest = -(2 ** 15)

/**
 * A growing list of coded tokens (`TokenCoder`). Late interaction is looked up in a table, made once for a query. Tokens
 * are only added, so the number of a token stays valid.
 */
export class CodedTokens {
  readonly #memory: WebAssembly.Memory
  readonly #kernel: TokenKernel
  #count = 0
  #queryRows = 0

  /**
   * @param centroids int8, `centroidsOfEach` rows of the first kind, then those of the second
   * @param reserved tokens that it will have
   */
  constructor(centroids: Int8Array, reserved = 0) {
    this.#memory = growingMemory(tokensAt, reserved * tokenBytes)
    this.#kernel = tokenKernel(this.#memory)
    new Int8Array(this.#memory.buffer, 0, centroids.length).set(centroids)
  }

  /** Adds tokens and returns the number of the first. @throws RangeError beyond four gigabytes */
  add(codes: Uint16Array): number {
    return this.addStored(new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength))
  }

  /** The same from the bytes of the codes, which may begin anywhere. */
  addStored(codes: Uint8Array): number {
    const first = this.#count
    const start = tokensAt + first * tokenBytes
    growTo(this.#memory, start + codes.length)
    new Uint8Array(this.#memory.buffer, start, codes.length).set(codes)
    this.#count += codes.length / tokenBytes
    return first
  }

  /** Sets the query for `maxima`. @param rows int8, at most `mostQueryRows` of 64 numbers */
  setQuery(rows: Int8Array): void {
    this.#queryRows = rows.length / rowLength
    this.#tabulate(rows)
  }

  /**
   * For each row of the query the greatest inner product with tokens `from` to `to` (exclusive), of which there must be
   * some. The next call overwrites the result.
   */
  maxima(from: number, to: number): Int16Array {
    const line = Math.ceil(this.#queryRows / together) * together * 2
    const maxima = new Int16Array(this.#memory.buffer, maximaAt, line / 2).fill(lowest)
    this.#kernel.maxima(
      tokensAt + from * tokenBytes,
      tokensAt + to * tokenBytes,
      tableAt,
      tableAt + centroidsOfEach * line,
      line,
      maximaAt,
    )
    return maxima.subarray(0, this.#queryRows)
  }

  /** Fills the table for some centroids. */
  #tabulate(rows: Int8Array): void {
    const taken = Math.ceil(rows.length / (rowLength * together)) * together
    const query = new Int16Array(this.#memory.buffer, queryAt, taken * rowLength).fill(0)
    query.set(rows)
    this.#kernel.tabulate(queryAt, queryAt + taken * rowLength * 2, 0, 2 * kindBytes, tableAt)
  }
}
