import { setImmediate } from 'node:timers/promises'
import { compiled, exportsOf, memoryOf } from './kernel.js'
import { scatterModule } from './scatter-module.js'

type AddFour = (rows: number, rowBytes: number, sums: number) => void

const module = compiled(scatterModule)
const atOnce = 4
const vectorsPerTurn = 200

/**
 * The products of deviations from a mean, summed over vectors: the lower half of a square matrix, row by row; what is
 * right of the diagonal is undefined. Other work gets its turn meanwhile.
 */
export async function scatterAround(mean: Float64Array, vectors: readonly Float32Array[]): Promise<Float64Array> {
  const dimension = mean.length
  const width = Math.ceil(dimension / 2) * 2
  const memory = memoryOf((atOnce + dimension + 1) * width * 8)
  const { addFour } = exportsOf<{ addFour: AddFour }>(module, memory)
  const rows = new Float64Array(memory.buffer, 0, atOnce * width)
  const sumsAt = atOnce * width * 8
  for (let from = 0; from < vectors.length; from += atOnce) {
    if (from % vectorsPerTurn === 0) await setImmediate()
    rows.fill(0)
    for (const [row, vector] of vectors.slice(from, from + atOnce).entries())
      for (let index = 0; index < dimension; index++) rows[row * width + index] = vector[index]! - mean[index]!
    addFour(0, width * 8, sumsAt)
  }
  const sums = new Float64Array(dimension * dimension)
  for (let row = 0; row < dimension; row++)
    sums.set(new Float64Array(memory.buffer, sumsAt + row * width * 8, dimension), row * dimension)
  return sums
}
