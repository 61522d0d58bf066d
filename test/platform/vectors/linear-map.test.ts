import { expect } from 'chai'
import fc from 'fast-check'
import { LinearMap } from '../../../src/platform/vectors/index.js'

const numbers = (length: number) =>
  fc.float32Array({ minLength: length, maxLength: length, noNaN: true, min: -100, max: 100 })

describe('a linear map', () => {
  it('multiplies a row vector by the rows of a matrix', () => {
    // (1, 2) times the matrix of the rows (1, 2) and (3, 4) is (1 * 1 + 2 * 3, 1 * 2 + 2 * 4).
    expect([...new LinearMap(Float32Array.of(1, 2, 3, 4), 2).apply(Float32Array.of(1, 2))]).to.deep.equal([7, 10])
  })

  it('gives the same as plain code for matrices of any size', () => {
    const sizes = fc.record({ inputs: fc.integer({ min: 1, max: 40 }), outputs: fc.integer({ min: 1, max: 40 }) })
    const cases = sizes.chain(({ inputs, outputs }) =>
      fc.record({ vector: numbers(inputs), matrix: numbers(inputs * outputs) }),
    )
    fc.assert(
      fc.property(cases, ({ vector, matrix }) => {
        const outputs = matrix.length / vector.length
        const applied = new LinearMap(matrix, vector.length).apply(vector)
        expect(applied).to.have.length(outputs)
        for (const [column, found] of applied.entries()) {
          const expected = vector.reduce((sum, value, row) => sum + value * matrix[row * outputs + column]!, 0)
          expect(found).to.be.closeTo(expected, 0.1)
        }
      }),
      { numRuns: 50 },
    )
  })
})
