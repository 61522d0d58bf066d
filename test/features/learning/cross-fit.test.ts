import { expect } from 'chai'
import { crossFit, folds } from '../../../src/features/learning/cross-fit.js'
import type { JudgedNeed } from '../../../src/features/learning/judged-needs.js'
import { aCaseStudy, aNeedInWords } from '../../support/builders.js'

const ids = ['a', 'b', 'c', 'd', 'e']

/** A need for which one case study stands out; whether that one is useful is up to the topic. */
function aJudgedNeed(topicId: string, useful: boolean): JudgedNeed {
  const measured = {
    signals: {
      candidates: { ids },
      values: {},
      // With needs that they answer, which say nothing here.
      standardised: {
        needsMean: new Float64Array(ids.length),
        lexical: Float64Array.from(ids, (_, index) => (index === 0 ? 1.4 : -0.7)),
      },
      byNeeds: new Uint8Array(ids.length).fill(1),
    },
    nearness: { wholeTop: useful ? 0.6 : 0.2 },
  }
  const grades = new Map(useful ? [['a', 3]] : [])
  return {
    topicId,
    theme: topicId,
    voice: undefined,
    form: 'en',
    need: aNeedInWords(topicId),
    measured,
    measuredByWords: measured,
    grades,
    weight: 1,
  }
}

const parts = {
  catalogue: { caseStudies: new Map(ids.map((id) => [id, aCaseStudy({ id })])) },
  ranking: {
    provisional: { needs: { intercept: 0, coefficients: {} }, facts: { intercept: 0, coefficients: {} } },
    whenMissing: {},
  },
}

describe('models of other folds', () => {
  const topics = Array.from({ length: 10 }, (_, index) => `topic-${index}`)
  const unanswerable = Array.from({ length: 10 }, (_, index) => aJudgedNeed(`none-${index}`, false))

  it('did not see the topic they judge', () => {
    // Only one topic says that the signal is worth something: the model that judges it cannot know.
    const modelFor = crossFit(
      topics.map((topicId) => aJudgedNeed(topicId, topicId === 'topic-3')),
      unanswerable,
      parts,
    )
    const weightFor = (topicId: string) => modelFor({ topicId }).useful.needs.coefficients.lexical ?? 0
    expect(weightFor('topic-3')).to.equal(0)
    expect(weightFor('topic-4')).to.be.greaterThan(0)
  })

  it('judge all topics of one fold alike', () => {
    const modelFor = crossFit(
      topics.map((topicId) => aJudgedNeed(topicId, true)),
      unanswerable,
      parts,
    )
    expect(modelFor({ topicId: 'topic-0' })).to.equal(modelFor({ topicId: `topic-${folds}` }))
  })

  it('refuse a topic that was in no fold', () => {
    const modelFor = crossFit([aJudgedNeed('topic-0', true), aJudgedNeed('topic-1', true)], unanswerable, parts)
    expect(() => modelFor({ topicId: 'unknown' })).to.throw(RangeError)
  })
})
