import { expect } from 'chai'
import fc from 'fast-check'
import { ByteMatrix } from '../../../src/platform/vectors/index.js'

const width = 24
const vector = fc.float32Array({ minLength: width, maxLength: width, noNaN: true, min: -10, max: 10 })
const vectors = (most: number) => fc.array(vector, { minLength: 1, maxLength: most })

/** Half a step of the coarsest rounding, for each product. */
const tolerance = (one: Float32Array, other: Float32Array) =>
  1e-3 + (width * Math.max(...one.map(Math.abs)) * Math.max(...other.map(Math.abs))) / 250

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0)
}

function matrixOf(rows: readonly Float32Array[]): ByteMatrix {
  const matrix = new ByteMatrix(width)
  for (const row of rows) matrix.add(row)
  return matrix
}

describe('a matrix of bytes', () => {
  it('gives nearly the inner products of plain code, for any queries and any rows in any order', () => {
    fc.assert(
      fc.property(vectors(12), vectors(6), fc.integer(), (rows, queries, seed) => {
        const list = Int32Array.from([...rows.keys()].filter((row) => (row + seed) % 3 !== 0).reverse())
        const products = matrixOf(rows).products(queries, list)
        for (const [index, query] of queries.entries())
          for (const [place, row] of list.entries())
            expect(products[index]![place]).to.be.closeTo(dot(rows[row]!, query), tolerance(rows[row]!, query))
      }),
      { numRuns: 50 },
    )
  })

  it('has the same rows when they were stored by another', () => {
    fc.assert(
      fc.property(vectors(12), vectors(6), (rows, queries) => {
        const matrix = matrixOf(rows)
        const other = matrixOf([rows[0]!])
        const first = other.addStored(matrix.storedRows([...rows.keys()]))
        const list = Int32Array.from(rows.keys())
        expect(
          other.products(
            queries,
            list.map((row) => first + row),
          ),
        ).to.deep.equal(matrix.products(queries, list))
        expect(() => other.addStored(new Uint8Array(7))).to.throw(RangeError)
      }),
      { numRuns: 30 },
    )
  })

  it('gives the same products whichever queries are asked together', () => {
    fc.assert(
      fc.property(vectors(12), vectors(6), (rows, queries) => {
        const matrix = matrixOf(rows)
        const list = Int32Array.from(rows.keys())
        const together = matrix.products(queries, list)
        for (const [index, query] of queries.entries())
          expect(matrix.products([query], list)[0]).to.deep.equal(together[index])
      }),
      { numRuns: 50 },
    )
  })

  it('sums weighted rows', () => {
    fc.assert(
      fc.property(vectors(12), (rows) => {
        const matrix = matrixOf(rows)
        const weights = Float32Array.from(rows.keys(), (row) => (row - 2) / 3)
        const sum = matrix.sum(Int32Array.from(rows.keys()), weights)
        for (let index = 0; index < width; index++) {
          const exact = rows.reduce((total, row, place) => total + weights[place]! * row[index]!, 0)
          expect(sum[index]).to.be.closeTo(exact, 1)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('keeps its rows when it grows over many blocks', () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => new Float32Array(width).fill(row % 100))
    const matrix = matrixOf(rows)
    const list = Int32Array.from(rows.keys())
    const [products] = matrix.products([new Float32Array(width).fill(1)], list)
    for (const row of list) expect(products![row]).to.be.closeTo((row % 100) * width, 0.1)
    expect(matrix.row(4_321)[width - 1]).to.be.closeTo(21, 0.01)
  })

  it('may be empty, and hold and meet zeros', () => {
    const none = new Float32Array(width)
    expect(new ByteMatrix(width).products([none], new Int32Array(0))).to.have.length(1)
    const [product] = matrixOf([none]).products([none], Int32Array.of(0))
    expect([...product!]).to.deep.equal([0])
  })
})
