import { expect } from 'chai'
import fc from 'fast-check'
import { MaxSimMatrix, rowLength } from '../../../src/platform/vectors/index.js'

const rows = (minimum: number) =>
  fc.array(fc.array(fc.integer({ min: -127, max: 127 }), { minLength: rowLength, maxLength: rowLength }), {
    minLength: minimum,
    maxLength: 12,
  })

describe('the kernel of late interaction', () => {
  it('finds the same maxima as plain code', () => {
    fc.assert(
      fc.property(rows(1), rows(1), (matrixRows, queryRows) => {
        const matrix = new MaxSimMatrix(matrixRows.length)
        matrix.rows.set(matrixRows.flat())
        matrix.setQuery(Int8Array.from(queryRows.flat()))
        const dot = (left: number[], right: number[]) =>
          left.reduce((sum, value, index) => sum + value * right[index]!, 0)
        expect([...matrix.maxima(queryRows.length, 0, matrixRows.length)]).to.deep.equal(
          queryRows.map((query) => Math.max(...matrixRows.map((row) => dot(query, row)))),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('reads no row outside the range', () => {
    const matrix = new MaxSimMatrix(3)
    matrix.rows.fill(127, 0, rowLength)
    matrix.rows.fill(1, rowLength, 2 * rowLength)
    matrix.rows.fill(127, 2 * rowLength)
    matrix.setQuery(new Int8Array(rowLength).fill(1))
    expect([...matrix.maxima(1, 1, 2)]).to.deep.equal([rowLength])
  })
})
