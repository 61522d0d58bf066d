import { expect } from 'chai'
import type { Passage } from '../../src/domain/index.js'
import { LinearMap } from '../../src/platform/vectors/index.js'
import { ProblemVectors, problemSpaceOf } from '../../src/ranking/index.js'
import { aPassage, noConstants } from '../support/builders.js'

const dimension = 8
/** A unit vector in the plane of the first two dimensions. */
const at = (degrees: number) => {
  const vector = new Float32Array(dimension)
  vector[0] = Math.cos((degrees * Math.PI) / 180)
  vector[1] = Math.sin((degrees * Math.PI) / 180)
  return vector
}

const texts: readonly (readonly [caseStudyId: string, field: 'need' | 'problem', degrees: number])[] = [
  ['many', 'problem', 90],
  ['many', 'need', -10],
  ['many', 'need', 0],
  ['many', 'need', 10],
  ['one', 'problem', 90],
  ['one', 'need', 0],
  ['bare', 'problem', 0],
]
const passages = texts.map(([caseStudyId, field], index) =>
  aPassage({ id: index + 1, caseStudyId, field, text: `text ${index}`, position: index }),
)
const centredOf = ({ id }: Passage) => at(texts[id - 1]![2])
const plain = problemSpaceOf(noConstants)
const problems = new ProblemVectors(passages, dimension, { space: plain, centredOf })

describe('problem space', () => {
  const { scores, ofNeeds } = problems.compare(at(0), ['many', 'one', 'bare'])

  it('compares a need with the mean of the needs that a case study answers, however many they are', () => {
    expect(scores.get('many')!.needsMean).to.be.closeTo(1, 1e-6)
    expect(scores.get('one')!.needsMean).to.be.closeTo(1, 1e-6)
  })

  it('knows when a case study answers no need, and compares its facts', () => {
    expect(scores.get('bare')).to.include({ needsMean: undefined, needsNearest: undefined })
    expect(scores.get('bare')!.factsMean).to.be.closeTo(1, 1e-6)
    expect(scores.get('one')!.factsMean).to.be.closeTo(0, 1e-6)
    expect(problems.hasNeeds('bare')).to.equal(false)
  })

  it('takes a soft maximum of the nearest, which is no more than the nearest', () => {
    const { needsNearest } = scores.get('many')!
    expect(needsNearest).to.be.within(Math.cos((10 * Math.PI) / 180), 1)
  })

  it('gives the likeness of every need answered', () => {
    expect(ofNeeds).to.have.length(4)
  })

  it('does not compare a case study with itself', () => {
    const likeness = problems.likenessToMean(
      new Map([
        ['many', 1],
        ['one', 0.5],
        ['bare', 1],
      ]),
      'needs',
    )
    expect(likeness.get('one')).to.be.closeTo(1, 1e-6)
    expect(likeness.has('bare')).to.equal(false)
    expect(problems.likenessToMean(new Map([['one', 1]]), 'needs').size).to.equal(0)
  })
})

describe('the texts of a case study in problem space', () => {
  it('are compared with a need one by one, needs first', () => {
    const found = problems.likenessOfTexts(at(0), 'many')
    expect(found.map(({ passage }) => passage.field)).to.deep.equal(['need', 'need', 'need', 'problem'])
    expect(found[1]!.likeness).to.be.closeTo(1, 1e-6)
    expect(found[3]!.likeness).to.be.closeTo(0, 1e-6)
  })
})

describe('the needs that facts let expect', () => {
  /** From facts to needs that lie a quarter of a turn further. */
  const quarterTurn = new LinearMap(
    Float32Array.from({ length: (dimension + 1) * dimension }, (_, place) => {
      const [row, column] = [Math.floor(place / dimension), place % dimension]
      if (row === 0 && column === 1) return 1
      return row === 1 && column === 0 ? -1 : 0
    }),
    dimension + 1,
  )
  const space = problemSpaceOf({ ...noConstants, needExpectations: [quarterTurn] })

  it('lie half-way between the fact and what similar facts let expect', () => {
    const expected = space.expectNeed(at(0), 'bare')
    expect([...expected.subarray(0, 2)].map((value) => value.toFixed(3))).to.deep.equal(['0.707', '0.707'])
  })

  it('are what a case study without needs is compared by', () => {
    const { scores } = new ProblemVectors(passages, dimension, { space, centredOf }).compare(at(45), ['bare'])
    expect(scores.get('bare')!.expectedMean).to.be.closeTo(1, 1e-6)
    expect(scores.get('bare')!.expectedNearest).to.be.closeTo(1, 1e-6)
    expect(scores.get('bare')!.factsMean).to.be.closeTo(Math.SQRT1_2, 1e-6)
  })

  it('are the facts themselves where nothing was learned', () => {
    const fact = at(30)
    expect(plain.expectNeed(fact, 'bare')).to.equal(fact)
  })
})

describe('problem vectors after a change of the catalogue', () => {
  it('are the same as made anew, and project only what changed', () => {
    const changed = passages.map((one) =>
      one.caseStudyId === 'one' && one.field === 'need' ? { ...one, text: 'other', inputHash: 'other' } : one,
    )
    const made: string[] = []
    const moved = (passage: Passage) => {
      made.push(passage.caseStudyId)
      return at(texts[passage.id - 1]![2] + (passage.inputHash === 'other' ? 5 : 0))
    }
    const after = new ProblemVectors(changed, dimension, { space: plain, centredOf: moved, before: problems })
    expect(made).to.deep.equal(['one'])
    const anew = new ProblemVectors(changed, dimension, { space: plain, centredOf: moved })
    const ids = ['many', 'one', 'bare']
    expect(after.compare(at(20), ids)).to.deep.equal(anew.compare(at(20), ids))
  })
})
