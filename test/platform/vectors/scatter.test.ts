import { expect } from 'chai'
import fc from 'fast-check'
import { scatterAround } from '../../../src/platform/vectors/index.js'

const numbers = (length: number) =>
  fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length })

/** As it is defined. */
function entry(row: number, column: number, mean: Float64Array, vectors: readonly Float32Array[]): number {
  return vectors.reduce((sum, one) => sum + (one[row]! - mean[row]!) * (one[column]! - mean[column]!), 0)
}

describe('the scatter of vectors around a mean', () => {
  it('is the sum of the products of their deviations, for any number and length of vectors', async () => {
    const cases = fc
      .integer({ min: 1, max: 11 })
      .chain((length) => fc.tuple(numbers(length), fc.array(numbers(length), { maxLength: 9 })))
    await fc.assert(
      fc.asyncProperty(cases, async ([middle, rows]) => {
        const mean = Float64Array.from(middle)
        const vectors = rows.map((one) => Float32Array.from(one))
        const found = await scatterAround(mean, vectors)
        expect(found).to.have.length(mean.length ** 2)
        for (const row of mean.keys())
          for (let column = 0; column <= row; column++)
            expect(found[row * mean.length + column]).to.be.closeTo(entry(row, column, mean, vectors), 1e-9)
      }),
    )
  })
})
