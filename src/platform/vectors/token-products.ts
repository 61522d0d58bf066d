import { memoryOf } from './kernel.js'
import { rowLength, type TokenKernel, tokenKernel } from './token-kernel.js'

/** Largest numbers of rows; the model reads no longer text. */
const mostRows = 512
/** The kernel takes rows of the query in eights. */
const together = 8
/** Addresses in memory: the query, the other rows, and the products. */
const rowsAt = mostRows * rowLength * 2
const productsAt = rowsAt + mostRows * rowLength

let kernel: { readonly memory: WebAssembly.Memory; readonly run: TokenKernel } | undefined

/**
 * The inner products of every row of one list with every row of another: for each of the second, those with all rows of the
 * first.
 * @param queries int8, a multiple of 64 numbers
 * @param rows int8, a multiple of 64 numbers
 */
export function tokenProducts(queries: Int8Array, rows: Int8Array): Int16Array[] {
  if (!kernel) {
    const memory = memoryOf(productsAt + mostRows * mostRows * 2)
    kernel = { memory, run: tokenKernel(memory) }
  }
  const { memory, run } = kernel
  const count = queries.length / rowLength
  const taken = Math.ceil(count / together) * together
  const query = new Int16Array(memory.buffer, 0, taken * rowLength).fill(0)
  query.set(queries)
  new Int8Array(memory.buffer, rowsAt, rows.length).set(rows)
  run.tabulate(0, taken * rowLength * 2, rowsAt, rowsAt + rows.length, productsAt)
  return Array.from({ length: rows.length / rowLength }, (_, row) =>
    new Int16Array(memory.buffer, productsAt + row * taken * 2, count).slice(),
  )
}
