import { expect } from 'chai'
import fc from 'fast-check'
import { RowMatrix } from '../../../src/platform/vectors/index.js'

const width = 16
const vector = fc.float32Array({ minLength: width, maxLength: width, noNaN: true, min: -10, max: 10 })

describe('a matrix of rows with two halves', () => {
  it('gives the same inner products as plain code, for any rows in any order', () => {
    const cases = fc.record({
      vectors: fc.array(vector, { minLength: 1, maxLength: 12 }),
      query: vector,
      seed: fc.integer(),
    })
    fc.assert(
      fc.property(cases, ({ vectors, query, seed }) => {
        const matrix = new RowMatrix(vectors.length, width)
        for (const [row, one] of vectors.entries()) matrix.row(row).set(one)
        const rows = [...vectors.keys()].filter((row) => (row + seed) % 3 !== 0).reverse()
        const half = (one: Float32Array, from: number) =>
          one.subarray(from, from + width / 2).reduce((sum, value, index) => sum + value * query[from + index]!, 0)
        const products = matrix.products(query, rows)
        expect(products).to.have.length(rows.length * 2)
        for (const [place, row] of rows.entries()) {
          expect(products[place * 2]).to.be.closeTo(half(vectors[row]!, 0), 1e-3)
          expect(products[place * 2 + 1]).to.be.closeTo(half(vectors[row]!, width / 2), 1e-3)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('may be empty', () => {
    expect(new RowMatrix(0, width).products(new Float32Array(width), [])).to.have.length(0)
  })
})
