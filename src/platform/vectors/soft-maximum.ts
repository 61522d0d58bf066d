import { compiled, exportsOf, growingMemory, growTo } from './kernel.js'
import { softMaximumModule } from './soft-maximum-module.js'

interface Kernel {
  sums(range: number, rangesEnd: number, factor: number, sums: number): void
}

/** Ranges of numbers: where each begins, and where it ends (exclusive). */
export interface Ranges {
  readonly from: Int32Array
  readonly to: Int32Array
}

const module = compiled(softMaximumModule)
const memory = growingMemory(0)
const kernel = exportsOf<Kernel>(module, memory)

/**
 * softness x ln(mean(exp(number / softness))) of each range of numbers; not a number for an empty one.
 * @param numbers from -80 to 80 times the softness
 */
export function softMaxima(numbers: Float32Array, { from, to }: Ranges, softness: number): Float64Array {
  const rangesAt = Math.ceil(numbers.length / 4) * 16 + 16
  const sumsAt = rangesAt + from.length * 8
  growTo(memory, sumsAt + from.length * 4)
  new Float32Array(memory.buffer, 0, numbers.length).set(numbers)
  const ranges = new Int32Array(memory.buffer, rangesAt, from.length * 2)
  for (let index = 0; index < from.length; index++) {
    ranges[index * 2] = from[index]! * 4
    ranges[index * 2 + 1] = to[index]! * 4
  }
  kernel.sums(rangesAt, sumsAt, Math.LOG2E / softness, sumsAt)
  const sums = new Float32Array(memory.buffer, sumsAt, from.length)
  const maxima = new Float64Array(from.length)
  for (let index = 0; index < from.length; index++)
    maxima[index] = softness * Math.log(sums[index]! / (to[index]! - from[index]!))
  return maxima
}
