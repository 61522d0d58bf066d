import { expect } from 'chai'
import type { Result } from '../../../src/features/recommendations/answer.js'
import { explainOrder } from '../../../src/features/recommendations/explain-order.js'

/** As much of a result as the order needs. */
function aResult(id: string, score: number | null, covered: readonly number[] = []): Result {
  const aspects = covered.map((aspect) => ({ aspect }))
  return { caseStudy: { id }, score, why: { reasons: ['its own'], aspects } } as unknown as Result
}

const listed = [aResult('first', 80), aResult('other', 40), aResult('alike', 70), aResult('last', 10)]
const order = { language: 'en', isMovedByStaff: () => false, isCompared: false } as const
const firstReasons = (results: readonly Result[]) => results.map(({ why }) => why.reasons[0])

describe('a list that is not in the order of the score', () => {
  it('says why a result is listed above a higher score', () => {
    const reasons = firstReasons(explainOrder(listed, order))
    expect(reasons).to.deep.equal([
      'its own',
      'Listed before results with higher scores: they are more like those above it',
      'its own',
      'its own',
    ])
  })

  it('names the points of the need when the result covers one that nothing above it covers', () => {
    const covering = (aspects: readonly number[]) => [
      aResult('first', 80, [0]),
      aResult('other', 40, aspects),
      ...listed.slice(2),
    ]
    expect(firstReasons(explainOrder(covering([0, 2]), order))[1]).to.include('another point')
    expect(firstReasons(explainOrder(covering([0]), order))[1]).to.include('more like those above')
  })

  it('leaves it to the decisions of staff to explain what they move', () => {
    const results = explainOrder(listed, { ...order, isMovedByStaff: (id) => id === 'other' })
    expect(firstReasons(results)).to.deep.equal(['its own', 'its own', 'its own', 'its own'])
  })

  it('says nothing when scores are not known', () => {
    const unknown = listed.map(({ caseStudy }) => aResult(caseStudy.id, null))
    expect(firstReasons(explainOrder(unknown, order))).to.deep.equal(['its own', 'its own', 'its own', 'its own'])
  })
})
