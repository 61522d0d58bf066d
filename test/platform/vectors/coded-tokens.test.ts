import { expect } from 'chai'
import fc from 'fast-check'
import { CodedTokens, centroidsOfEach, rowLength, TokenCoder } from '../../../src/platform/vectors/index.js'

/** Centroids along the axes: the first kind with length 100, the second with length 20; all others are far away. */
const centroids = new Int8Array(2 * centroidsOfEach * rowLength)
for (let row = 0; row < centroidsOfEach; row++) {
  centroids[row * rowLength + (row % rowLength)] = row < rowLength ? 100 : -127
  centroids[(centroidsOfEach + row) * rowLength + (row % rowLength)] = row < rowLength ? 20 : -127
}

const token = fc.tuple(fc.nat({ max: rowLength - 1 }), fc.nat({ max: rowLength - 1 }))
const row = fc.int8Array({ minLength: rowLength, maxLength: rowLength })

/** What a token stands for. */
function decoded([first, second]: readonly [number, number]): number[] {
  return Array.from({ length: rowLength }, (_, index) => (index === first ? 100 : 0) + (index === second ? 20 : 0))
}

describe('coded tokens', () => {
  it('give the same maxima as plain code', () => {
    const cases = fc.record({
      tokens: fc.array(token, { minLength: 1, maxLength: 12 }),
      query: fc.array(row, { minLength: 1, maxLength: 20 }),
    })
    fc.assert(
      fc.property(cases, ({ tokens, query }) => {
        const coded = new CodedTokens(centroids)
        coded.add(Uint16Array.from([[7, 7], ...tokens].flat()))
        coded.setQuery(Int8Array.from(query.flatMap((one) => [...one])))
        const dot = (left: Int8Array, right: readonly number[]) =>
          right.reduce((sum, value, index) => sum + value * left[index]!, 0)
        expect([...coded.maxima(1, tokens.length + 1)]).to.deep.equal(
          query.map((one) => Math.max(...tokens.map((some) => dot(one, decoded(some))))),
        )
      }),
      { numRuns: 50 },
    )
  })

  it('are coded by the nearest centroid, and by the one nearest to the rest', () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 150 }), (tokens) => {
        const rows = Int8Array.from(tokens.flatMap(decoded))
        expect([...new TokenCoder(centroids).encode(rows)]).to.deep.equal(tokens.flat())
      }),
      { numRuns: 20 },
    )
  })
})
