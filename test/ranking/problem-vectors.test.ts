import { expect } from 'chai'
import { LinearMap } from '../../src/platform/vectors/index.js'
import { type PassageKey, ProblemVectors, problemSpaceOf } from '../../src/ranking/index.js'
import type { ProblemScores } from '../../src/ranking/problem-vectors.js'
import { aPassage, noConstants } from '../support/builders.js'

const dimension = 16
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
const centredOf = ({ id }: PassageKey) => at(texts[id - 1]![2])
const plain = problemSpaceOf(noConstants)
const ids = ['many', 'one', 'bare']
/** Bytes are a little less exact. */
const exact = 0.005

describe('problem space', () => {
  let problems: ProblemVectors
  let scores: ProblemScores
  const [many, one, bare] = [0, 1, 2]

  before(async () => {
    problems = await ProblemVectors.of(passages, dimension, { space: plain, centredOf })
    scores = problems.compare([at(0)], problems.rowsOf(ids))[0]!
  })

  it('compares a need with the mean of the needs that a case study answers, however many they are', () => {
    expect(scores.needsMean[many]).to.be.closeTo(1, exact)
    expect(scores.needsMean[one]).to.be.closeTo(1, exact)
  })

  it('knows when a case study answers no need, and compares its facts', () => {
    expect(scores.needsMean[bare]).to.be.NaN
    expect(scores.needsNearest[bare]).to.be.NaN
    expect(scores.factsMean[bare]).to.be.closeTo(1, exact)
    expect(scores.factsMean[one]).to.be.closeTo(0, exact)
    expect(problems.needRowsOf('bare')).to.deep.equal([])
  })

  it('takes a soft maximum of the nearest, which is no more than the nearest', () => {
    expect(scores.needsNearest[many]).to.be.within(Math.cos((10 * Math.PI) / 180) - exact, 1)
  })

  it('reports the nearest single needs, falling', () => {
    expect(scores.nearestNeeds).to.have.length(4)
    expect(scores.nearestNeeds).to.deep.equal(scores.nearestNeeds.toSorted((left, right) => right - left))
  })

  it('gives the same for each of several needs that are compared together', () => {
    const rows = problems.rowsOf(ids)
    const together = problems.compare([at(0), at(40), at(80)], rows)
    expect(together).to.deep.equal([0, 40, 80].map((degrees) => problems.compare([at(degrees)], rows)[0]))
  })

  it('leaves out what single facts let expect where every case study answers needs, and nothing else', () => {
    const [few] = problems.compare([at(20)], problems.rowsOf(['one', 'many']))
    const [all] = problems.compare([at(20)], problems.rowsOf(['one', 'many', 'bare']))
    expect(few!.expectedNearest).to.deep.equal(Float64Array.of(Number.NaN, Number.NaN))
    expect(all!.expectedNearest[0]).to.be.closeTo(Math.cos((70 * Math.PI) / 180), exact)
    for (const name of ['needsMean', 'needsNearest', 'factsMean', 'factsNearest', 'factBest', 'expectedMean'] as const)
      expect(few![name], name).to.deep.equal(all![name].subarray(0, 2))
  })

  it('does not compare a case study with itself', () => {
    const likeness = problems.likenessToMean(Float64Array.of(1, 0.5, 1), problems.rowsOf(ids), 'needs')
    expect(likeness[one]).to.be.closeTo(1, exact)
    expect(likeness[bare]).to.be.NaN
    expect(problems.likenessToMean(Float64Array.of(1), problems.rowsOf(['one']), 'needs')[0]).to.be.NaN
  })

  it('has one vector for each case study: of the needs it answers or, without any, of those its facts let expect', () => {
    const centres = problems.centres()
    expect(centres.ids).to.deep.equal(ids)
    for (const place of ids.keys()) expect(centres.row(place)[0]).to.be.closeTo(1, exact)
  })

  it('compares the texts of a case study one by one, needs first', () => {
    const { passages: found, likeness } = problems.likenessOfTexts([at(0)], 'many')
    expect(found.map(({ field }) => field)).to.deep.equal(['need', 'need', 'need', 'problem'])
    expect(likeness[0]![1]).to.be.closeTo(1, exact)
    expect(likeness[0]![3]).to.be.closeTo(0, exact)
  })

  it('can be had with some of the passages only', async () => {
    const kept = await problems.keeping(({ field }) => field !== 'need', plain)
    expect(kept.needRowsOf('many')).to.deep.equal([])
    expect(kept.compare([at(90)], kept.rowsOf(['many']))[0]!.factsMean[0]).to.be.closeTo(1, exact)
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

  it('are what a case study without needs is compared by', async () => {
    const problems = await ProblemVectors.of(passages, dimension, { space, centredOf })
    const [scores] = problems.compare([at(45)], problems.rowsOf(['bare']))
    expect(scores!.expectedMean[0]).to.be.closeTo(1, exact)
    expect(scores!.expectedNearest[0]).to.be.closeTo(1, exact)
    expect(scores!.factsMean[0]).to.be.closeTo(Math.SQRT1_2, exact)
  })

  it('are the facts themselves where nothing was learned', () => {
    const fact = at(30)
    expect(plain.expectNeed(fact, 'bare')).to.equal(fact)
  })
})

describe('problem vectors after a change of the catalogue', () => {
  it('are the same as made anew, make only what changed, and leave the earlier ones as they were', async () => {
    const before = await ProblemVectors.of(passages, dimension, { space: plain, centredOf })
    const old = before.compare([at(20)], before.rowsOf(ids))
    const changed = passages.flatMap((one) => {
      if (one.caseStudyId === 'bare') return []
      return one.caseStudyId === 'one' && one.field === 'need' ? { ...one, text: 'other', inputHash: 'other' } : one
    })
    const made = new Set<string>()
    const moved = ({ id, inputHash, caseStudyId }: PassageKey) => {
      made.add(caseStudyId)
      return at(texts[id - 1]![2] + (inputHash === 'other' ? 5 : 0))
    }
    const options = { space: plain, centredOf: moved }
    const ofOne = changed.filter(({ caseStudyId }) => caseStudyId === 'one')
    const after = await before.changed(['one', 'bare'], ofOne, options)
    expect([...made]).to.deep.equal(['one'])
    const anew = await ProblemVectors.of(changed, dimension, options)
    const left = ['many', 'one']
    expect(after.compare([at(20)], after.rowsOf(left))).to.deep.equal(anew.compare([at(20)], anew.rowsOf(left)))
    expect(after.count).to.equal(anew.count)
    expect(after.caseStudyIds).to.have.members(left)
    expect(before.compare([at(20)], before.rowsOf(ids))).to.deep.equal(old)
  })
})
