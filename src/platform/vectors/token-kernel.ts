import { codedTokensModule } from './coded-tokens-module.js'
import { compiled, exportsOf } from './kernel.js'

/** Numbers of a token vector, which has length 127; the kernel is written for this many. */
export const rowLength = 64
/** Centroids of each of the two kinds. */
export const centroidsOfEach = 1_024

export interface TokenKernel {
  tabulate(query: number, queryEnd: number, row: number, rowsEnd: number, table: number): void
  maxima(token: number, tokensEnd: number, first: number, second: number, line: number, maxima: number): void
}

/** The rows at some places, one after the other. */
export function rowsAt(rows: Int8Array, places: readonly number[]): Int8Array {
  const some = new Int8Array(places.length * rowLength)
  for (const [index, place] of places.entries())
    some.set(rows.subarray(place * rowLength, (place + 1) * rowLength), index * rowLength)
  return some
}

const module = compiled(codedTokensModule)

export function tokenKernel(memory: WebAssembly.Memory): TokenKernel {
  return exportsOf(module, memory)
}
