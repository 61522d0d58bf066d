import { byteMatrixModule } from './byte-matrix-module.js'
import { compiled, exportsOf, growingMemory, growTo } from './kernel.js'

const module = compiled(byteMatrixModule)

interface Kernel {
  products(
    query: number,
    queryScale: number,
    width: number,
    matrix: number,
    list: number,
    listEnd: number,
    products: number,
  ): void
  productsOfFour(
    queries: number,
    width: number,
    matrix: number,
    list: number,
    listEnd: number,
    products: number,
    stride: number,
  ): void
  addRows(sum: number, width: number, matrix: number, list: number, listEnd: number, weights: number): void
}

/** Rows per call of the kernel: what it reads and writes beside the matrix stays in the cache of the processor. */
const block = 2_048
/** Queries per call of the kernel. */
const together = 4
/** The scale and its padding after each row, bytes. */
const scaleBytes = 16
const largestByte = 127
/** The largest number of a query, such that the sum of products cannot overflow. */
const largestOf = (width: number) => Math.min(32_767, Math.floor(2 ** 31 / (width * largestByte)) - 1)

/**
 * A growing matrix of rows of int8, each with its own scale, in one block of memory. For vectors of unit length, inner
 * products have an error of about .0005. Rows are only added, so the number of a row stays valid.
 */
export class ByteMatrix {
  /** Numbers in a row, as they are given. */
  readonly width: number
  /** Numbers in a row, as they are stored. */
  readonly #stored: number
  readonly #memory: WebAssembly.Memory
  readonly #kernel: Kernel
  /** Addresses: queries, list of rows, weights, products, and the first row. */
  readonly #at: {
    readonly queries: number
    readonly list: number
    readonly weights: number
    readonly products: number
    readonly rows: number
  }
  #count = 0

  /** @param reserved rows that it will have */
  constructor(width: number, reserved = 0) {
    this.width = width
    this.#stored = Math.ceil(width / 16) * 16
    const list = scaleBytes + together * this.#stored * 4
    const weights = list + block * 4
    const products = weights + block * 4
    this.#at = { queries: 0, list, weights, products, rows: products + block * together * 4 }
    this.#memory = growingMemory(this.#addressOf(0), reserved * (this.#stored + scaleBytes))
    this.#kernel = exportsOf(module, this.#memory)
  }

  /** Adds a row and returns its number. @throws RangeError when a number is not finite, or beyond four gigabytes */
  add(vector: Float32Array): number {
    const start = this.#addressOf(this.#count)
    const end = this.#addressOf(this.#count + 1)
    growTo(this.#memory, end)
    const scale = highestOf(vector) / largestByte
    const bytes = new Int8Array(this.#memory.buffer, start, this.#stored)
    if (scale > 0) for (let index = 0; index < this.width; index++) bytes[index] = Math.round(vector[index]! / scale)
    new Float32Array(this.#memory.buffer, start + this.#stored, 1)[0] = scale
    this.#count += 1
    return this.#count - 1
  }

  /** Adds rows as `storedRows` of a matrix of the same width gave them; returns the first. @throws RangeError */
  addStored(rows: Uint8Array): number {
    const bytes = this.#stored + scaleBytes
    if (rows.length === 0 || rows.length % bytes !== 0) throw new RangeError('These are not rows of this matrix')
    const first = this.#count
    this.#count += rows.length / bytes
    growTo(this.#memory, this.#addressOf(this.#count))
    new Uint8Array(this.#memory.buffer, this.#addressOf(first), rows.length).set(rows)
    return first
  }

  /** Some rows as they are stored, with their scales: a copy. */
  storedRows(rows: ArrayLike<number>): Uint8Array {
    const bytes = this.#stored + scaleBytes
    const copy = new Uint8Array(rows.length * bytes)
    for (let index = 0; index < rows.length; index++)
      copy.set(new Uint8Array(this.#memory.buffer, this.#addressOf(rows[index]!), bytes), index * bytes)
    return copy
  }

  /** The row as it is stored, without a scale; valid until a row is added. */
  bytes(row: number): Int8Array {
    return new Int8Array(this.#memory.buffer, this.#addressOf(row), this.width)
  }

  /** A copy of a row. */
  row(row: number): Float32Array {
    const scale = new Float32Array(this.#memory.buffer, this.#addressOf(row) + this.#stored, 1)[0]!
    const vector = Float32Array.from(this.bytes(row))
    for (let index = 0; index < vector.length; index++) vector[index]! *= scale
    return vector
  }

  /**
   * The inner products of queries with some rows: for each query, in the order of the list.
   * @param into arrays to be written over, where there are many rows and each would be looked at once
   */
  products(
    queries: readonly Float32Array[],
    rows: Int32Array,
    into: readonly Float32Array[] = queries.map(() => new Float32Array(rows.length)),
  ): readonly Float32Array[] {
    for (let first = 0; first < queries.length; first += together) {
      const some = queries.slice(first, first + together)
      const scales = some.map((query, index) => this.#setQuery(query, index))
      for (let from = 0; from < rows.length; from += block) {
        const list = rows.subarray(from, from + block)
        this.#run(some.length, scales, list)
        for (let index = 0; index < some.length; index++)
          into[first + index]!.set(
            new Float32Array(this.#memory.buffer, this.#at.products + index * block * 4, list.length),
            from,
          )
      }
    }
    return into
  }

  /** The sum of some rows, each times its weight. */
  sum(rows: Int32Array, weights: Float32Array): Float32Array {
    const { queries, list, weights: weightsAt, rows: matrix } = this.#at
    const sum = new Float32Array(this.#memory.buffer, queries, this.#stored).fill(0)
    for (let from = 0; from < rows.length; from += block) {
      const some = rows.subarray(from, from + block)
      new Int32Array(this.#memory.buffer, list, block).set(some)
      new Float32Array(this.#memory.buffer, weightsAt, block).set(weights.subarray(from, from + block))
      this.#kernel.addRows(queries, this.#stored, matrix, list, list + some.length * 4, weightsAt)
    }
    return sum.slice(0, this.width)
  }

  #run(queries: number, scales: readonly number[], rows: Int32Array): void {
    const { queries: at, list, products, rows: matrix } = this.#at
    new Int32Array(this.#memory.buffer, list, block).set(rows)
    const listEnd = list + rows.length * 4
    if (queries === 1) {
      this.#kernel.products(at + scaleBytes, scales[0]!, this.#stored, matrix, list, listEnd, products)
      return
    }
    new Float32Array(this.#memory.buffer, at, together).set(scales)
    this.#kernel.productsOfFour(at, this.#stored, matrix, list, listEnd, products, block * 4)
  }

  /** @returns the scale of the query */
  #setQuery(query: Float32Array, place: number): number {
    const scale = highestOf(query) / largestOf(this.#stored)
    const start = this.#at.queries + scaleBytes + place * this.#stored * 2
    const numbers = new Int16Array(this.#memory.buffer, start, this.#stored).fill(0)
    if (scale > 0) for (let index = 0; index < this.width; index++) numbers[index] = Math.round(query[index]! / scale)
    return scale
  }

  #addressOf(row: number): number {
    return this.#at.rows + row * (this.#stored + scaleBytes)
  }
}

/** The largest number, whatever its sign. @throws RangeError when one is not finite */
function highestOf(vector: Float32Array): number {
  let highest = 0
  for (let index = 0; index < vector.length; index++) highest = Math.max(highest, Math.abs(vector[index]!))
  if (!Number.isFinite(highest)) throw new RangeError('A vector contains a value that is not a finite number')
  return highest
}
