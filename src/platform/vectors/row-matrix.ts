import { compiled, exportOf, memoryOf } from './kernel.js'
import { rowMatrixModule } from './row-matrix-module.js'

const module = compiled(rowMatrixModule)

type Products = (query: number, half: number, matrix: number, list: number, listEnd: number, products: number) => void

/** A matrix of float32 rows with two halves; computes the inner products of both halves with those of a query. */
export class RowMatrix {
  readonly count: number
  /** Numbers in a row. */
  readonly width: number
  /** All rows, one after the other. The creator fills them. */
  readonly numbers: Float32Array
  readonly #query: Float32Array
  readonly #list: Int32Array
  readonly #products: Float32Array
  readonly #run: (rows: number) => void

  /** @param width a multiple of 8 */
  constructor(count: number, width: number) {
    this.count = count
    this.width = width
    const queryStart = count * width * 4
    const listStart = queryStart + width * 4
    const productsStart = listStart + count * 4
    const memory = memoryOf(productsStart + count * 8)
    this.numbers = new Float32Array(memory.buffer, 0, count * width)
    this.#query = new Float32Array(memory.buffer, queryStart, width)
    this.#list = new Int32Array(memory.buffer, listStart, count)
    this.#products = new Float32Array(memory.buffer, productsStart, count * 2)
    const products = exportOf<Products>(module, memory, 'products')
    this.#run = (rows) => products(queryStart, width * 2, 0, listStart, listStart + rows * 4, productsStart)
  }

  row(row: number): Float32Array {
    return this.numbers.subarray(row * this.width, (row + 1) * this.width)
  }

  /**
   * The inner products of a query with some rows: for each of them that of the first halves, then that of the second
   * halves. The next call overwrites the result.
   * @param rows each at most once
   */
  products(query: Float32Array, rows: readonly number[] | Int32Array): Float32Array {
    this.#query.set(query)
    this.#list.set(rows)
    this.#run(rows.length)
    return this.#products.subarray(0, rows.length * 2)
  }
}
