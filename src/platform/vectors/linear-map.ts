import { compiled, exportsOf, memoryOf } from './kernel.js'
import { linearMapModule } from './linear-map-module.js'

/** Columns per step of the kernel: narrower matrices are padded with zeros. */
const columnsPerStep = 16
const module = compiled(linearMapModule)

type Apply = (input: number, inputEnd: number, matrix: number, rowBytes: number, output: number) => void

/** Multiplies row vectors by one matrix, in float32. */
export class LinearMap {
  /** Numbers in a vector, and in what becomes of it. */
  readonly inputs: number
  readonly outputs: number
  readonly #input: Float32Array
  readonly #output: Float32Array
  readonly #run: () => void

  /** @param matrix row-major, one row for each input */
  constructor(matrix: Float32Array, inputs: number) {
    this.inputs = inputs
    this.outputs = matrix.length / inputs
    const width = Math.ceil(this.outputs / columnsPerStep) * columnsPerStep
    const matrixBytes = inputs * width * 4
    const outputStart = matrixBytes + Math.ceil(inputs / 4) * 16
    const memory = memoryOf(outputStart + width * 4)
    const rows = new Float32Array(memory.buffer, 0, inputs * width)
    for (let row = 0; row < inputs; row++)
      rows.set(matrix.subarray(row * this.outputs, (row + 1) * this.outputs), row * width)
    this.#input = new Float32Array(memory.buffer, matrixBytes, inputs)
    this.#output = new Float32Array(memory.buffer, outputStart, this.outputs)
    const apply = exportsOf<{ apply: Apply }>(module, memory).apply
    this.#run = () => apply(matrixBytes, matrixBytes + inputs * 4, 0, width * 4, outputStart)
  }

  /** The vector times the matrix. The next call overwrites the result. */
  apply(vector: Float32Array): Float32Array {
    this.#input.set(vector)
    this.#run()
    return this.#output
  }
}
