import { expect } from 'chai'
import type { TokenVectors } from '../../src/platform/encoder/index.js'
import { rowLength } from '../../src/platform/vectors/index.js'
import { PassageTokens } from '../../src/ranking/index.js'
import { aPassage } from '../support/builders.js'

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

const passages = [
  aPassage({ id: 1, caseStudyId: 'a', field: 'problem', inputHash: 'a problem' }),
  aPassage({ id: 2, caseStudyId: 'b', field: 'problem', inputHash: 'b problem' }),
  aPassage({ id: 3, caseStudyId: 'a', field: 'solution', inputHash: 'a solution' }),
  aPassage({ id: 4, caseStudyId: 'a', field: 'need', inputHash: 'a need' }),
]
const tokens = new PassageTokens(
  passages,
  new Map([
    ['a problem', aText([1, 2])],
    ['b problem', aText([3])],
    ['a solution', aText([4])],
    ['a need', aText([9])],
  ]),
)

describe('late interaction', () => {
  it('is the weighted share of a need that the facts of a case study match', () => {
    const scoreOf = tokens.compare(aText([1, 4, 7]))
    expect(scoreOf('a')).to.be.closeTo(2 / 3, 1e-6)
    expect(scoreOf('b')).to.equal(0)
  })

  it('does not use needs answered as facts', () => {
    expect(tokens.compare(aText([9]))('a')).to.equal(0)
  })

  it('has no value for a case study or a need without tokens', () => {
    expect(tokens.compare(aText([1]))('unknown')).to.equal(undefined)
    expect(tokens.compare(aText([]))('a')).to.equal(undefined)
  })

  it('ignores words that are everywhere', () => {
    const common = new PassageTokens([passages[0]!], new Map([['a problem', aText([1], 1)]]))
    expect(common.compare(aText([1]))('a')).to.equal(undefined)
  })

  it('returns matching tokens with their positions', () => {
    expect(tokens.matches(aText([7, 2]), 1)).to.deep.equal([{ need: [10, 15], passage: [10, 15], strength: 1 }])
    expect(tokens.matches(aText([7]), 1)).to.deep.equal([])
    expect(tokens.matches(aText([9]), 4)).to.have.length(1)
  })
})
