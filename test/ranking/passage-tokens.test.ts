import { expect } from 'chai'
import type { TokenVectors } from '../../src/platform/encoder/index.js'
import { centroidsOfEach, rowLength, TokenCoder } from '../../src/platform/vectors/index.js'
import { lateInteraction, matchTokens, PassageTokens, weightyTokens } from '../../src/ranking/index.js'

/** Tokens along one axis each: the same axis means the same. */
function aText(axes: readonly number[], weight = 5): TokenVectors {
  const vectors = new Int8Array(axes.length * rowLength)
  for (const [index, axis] of axes.entries()) vectors[index * rowLength + axis] = 127
  return {
    vectors,
    weights: new Float32Array(axes.length).fill(weight),
    spans: Uint32Array.from(axes.flatMap((_, index) => [index * 10, index * 10 + 5])),
  }
}

/** A centroid on every axis; those of the second kind are nothing. */
const centroids = new Int8Array(2 * centroidsOfEach * rowLength)
for (let row = 0; row < centroidsOfEach; row++) centroids[row * rowLength + (row % rowLength)] = 127
const coder = new TokenCoder(centroids)

const codesOf = (axes: number[]) => coder.encode(aText(axes).vectors)
const tokens = PassageTokens.none(centroids).changed(
  [],
  [
    ['a', codesOf([1, 2, 4])],
    ['b', codesOf([3])],
  ],
)

/** By case study. */
function scoresIn(of: PassageTokens, need: TokenVectors, isInside?: (place: number) => boolean): number[] {
  return [...lateInteraction(of.compare(need, of.rowsOf(['a', 'b', 'unknown'])), isInside)]
}

describe('late interaction', () => {
  it('is the weighted share of a need that the facts of a case study match', () => {
    const [a, b] = scoresIn(tokens, aText([1, 4, 7]))
    expect(a).to.be.closeTo(2 / 3, 1e-6)
    expect(b).to.equal(0)
  })

  it('of a part of a need counts the tokens of that part', () => {
    const [a, b] = scoresIn(tokens, aText([1, 3, 4, 7]), (place) => place < 2)
    expect(a).to.be.closeTo(1 / 2, 1e-6)
    expect(b).to.be.closeTo(1 / 2, 1e-6)
  })

  it('has no value for a case study or a need without tokens', () => {
    expect(scoresIn(tokens, aText([1]))[2]).to.be.NaN
    expect(scoresIn(tokens, aText([]))[0]).to.be.NaN
  })

  it('is the same after a change as made anew, and of the earlier texts as it was', () => {
    const after = tokens.changed(['a', 'b'], [['a', codesOf([4])]])
    expect(scoresIn(after, aText([1, 4]))[0]).to.be.closeTo(1 / 2, 1e-6)
    expect(scoresIn(after, aText([1, 4]))[1]).to.be.NaN
    expect(scoresIn(tokens, aText([1, 4]))[0]).to.be.closeTo(1, 1e-6)
  })
})

describe('matching tokens', () => {
  it('are each other\u2019s best match, with their positions', () => {
    const passage = aText([1, 2])
    expect(matchTokens(aText([7, 2]), passage)).to.deep.equal([{ need: [10, 15], passage: [10, 15], strength: 1 }])
    expect(matchTokens(aText([7]), passage)).to.deep.equal([])
  })

  it('are not words that are everywhere', () => {
    expect(matchTokens(aText([1]), aText([1], 1))).to.deep.equal([])
    expect(weightyTokens(aText([1, 2], 1))).to.deep.equal([])
  })
})
