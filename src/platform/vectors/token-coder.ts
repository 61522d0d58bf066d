import { createHash } from 'node:crypto'
import { memoryOf } from './kernel.js'
import { centroidsOfEach, rowLength, type TokenKernel, tokenKernel } from './token-kernel.js'

/** Token vectors coded at once. */
const atOnce = 64
/** Addresses in memory: the centroids of both kinds as int16, token vectors, and their products with one kind. */
const kindBytes = centroidsOfEach * rowLength * 2
const rowsAt = 2 * kindBytes
const productsAt = rowsAt + atOnce * rowLength

/**
 * Codes token vectors by two centroids each: the nearest, and the one nearest to what that leaves (residual quantisation,
 * arXiv 2112.01488, with a second list instead of packed residuals). A token then takes four bytes instead of 64.
 */
export class TokenCoder {
  readonly #memory: WebAssembly.Memory
  readonly #kernel: TokenKernel
  /** Half the square of the length of each centroid. */
  readonly #halfSquares: Float64Array

  /** Identifies the centroids: SHA-256. */
  readonly key: string
  readonly centroids: Int8Array

  /** @param centroids `centroidsOfEach` rows of the first kind, then those of the second */
  constructor(centroids: Int8Array) {
    this.centroids = centroids
    this.key = createHash('sha256').update(centroids).digest('hex')
    this.#memory = memoryOf(productsAt + atOnce * centroidsOfEach * 2)
    this.#kernel = tokenKernel(this.#memory)
    new Int16Array(this.#memory.buffer, 0, centroids.length).set(centroids)
    this.#halfSquares = Float64Array.from(
      { length: 2 * centroidsOfEach },
      (_, row) =>
        centroids.subarray(row * rowLength, (row + 1) * rowLength).reduce((sum, one) => sum + one * one, 0) / 2,
    )
  }

  /** The codes of token vectors: two numbers each. @param vectors int8, a multiple of 64 numbers */
  encode(vectors: Int8Array): Uint16Array {
    const count = vectors.length / rowLength
    const codes = new Uint16Array(count * 2)
    for (let from = 0; from < count; from += atOnce) {
      const rest = vectors.slice(from * rowLength, Math.min(count, from + atOnce) * rowLength)
      for (const kind of [0, 1])
        for (const [row, code] of this.#nearest(rest, kind).entries()) {
          codes[(from + row) * 2 + kind] = code
          this.#subtract(rest.subarray(row * rowLength, (row + 1) * rowLength), kind * centroidsOfEach + code)
        }
    }
    return codes
  }

  /** The number of the nearest centroid of one kind, for each row. */
  #nearest(rows: Int8Array, kind: number): number[] {
    new Int8Array(this.#memory.buffer, rowsAt, rows.length).set(rows)
    const centroids = kind * kindBytes
    this.#kernel.tabulate(centroids, centroids + kindBytes, rowsAt, rowsAt + rows.length, productsAt)
    return Array.from({ length: rows.length / rowLength }, (_, row) => {
      const products = new Int16Array(this.#memory.buffer, productsAt + row * centroidsOfEach * 2, centroidsOfEach)
      let best = 0
      let nearness = -Infinity
      for (let centroid = 0; centroid < centroidsOfEach; centroid++) {
        const value = products[centroid]! - this.#halfSquares[kind * centroidsOfEach + centroid]!
        if (value <= nearness) continue
        best = centroid
        nearness = value
      }
      return best
    })
  }

  #subtract(vector: Int8Array, centroid: number): void {
    const start = centroid * rowLength
    for (let index = 0; index < rowLength; index++)
      vector[index] = Math.max(-128, Math.min(127, vector[index]! - this.centroids[start + index]!))
  }
}
