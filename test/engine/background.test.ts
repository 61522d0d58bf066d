import { expect } from 'chai'
import { AgainstBackground, type Background, noBackground } from '../../src/engine/index.js'
import { MemorySearch } from '../../src/engine/retrieval/memory/memory-search.js'
import { type PassageKey, ProblemVectors, problemSpaceOf, WordIndex } from '../../src/ranking/index.js'
import { aPassage, noConstants } from '../support/builders.js'

const dimension = 8
const space = problemSpaceOf(noConstants)
/** A unit vector near one of the axes. */
const near = (axis: number, other: number) => {
  const vector = new Float32Array(dimension).fill(0.02 * other)
  vector[axis] = 1
  return vector
}

/** Case studies, each with a problem, of which all but the last also answer a need. */
async function passagesOf(caseStudies: number) {
  const passages = Array.from({ length: caseStudies * 2 - 1 }, (_, index) =>
    aPassage({
      id: index + 1,
      caseStudyId: `case-${index >> 1}`,
      field: index % 2 === 0 ? 'problem' : 'need',
      text: `text ${index}`,
    }),
  )
  const found = new Map(passages.map(({ inputHash }, index) => [inputHash, near(0, index % 5)]))
  const centredOf = ({ inputHash }: PassageKey) => found.get(inputHash)!
  const problems = await ProblemVectors.of(passages, dimension, { space, centredOf })
  const search = new MemorySearch({ words: WordIndex.of([], []), wholes: undefined, problems, tokens: undefined })
  return { space, search }
}

const background: Background = {
  topics: ['a', 'b', 'c'],
  vectors: [near(1, 0), near(1, 1), near(1, 2)],
}

describe('a catalogue against the background of ordinary needs', () => {
  let against: AgainstBackground

  before(async () => {
    against = await AgainstBackground.of(await passagesOf(4), background)
  })

  it('tells needs like those that it answers from ordinary ones', () => {
    expect(against.probe(near(0, 1))).to.be.above(against.probe(near(1, 1))!)
  })

  it('finds another when a case study that answers a need is added', async () => {
    const grown = await passagesOf(6)
    const after = await AgainstBackground.of(grown, background, { against, changed: 2 })
    expect(after.probe(near(0, 1))).to.not.equal(against.probe(near(0, 1)))
    expect(after.probe(near(0, 1))).to.equal((await AgainstBackground.of(grown, background)).probe(near(0, 1)))
  })

  it('finds nothing anew while few of many case studies have changed', async () => {
    const before = await AgainstBackground.of(await passagesOf(150), background)
    const probeAfter = async (changed: number) =>
      (await AgainstBackground.of(await passagesOf(150 + changed), background, { against: before, changed })).probe(
        near(0, 1),
      )
    expect(await probeAfter(1)).to.equal(before.probe(near(0, 1)))
    expect(await probeAfter(2)).to.not.equal(before.probe(near(0, 1)))
  })

  it('compares facts of the case studies that have nothing else with ordinary needs', () => {
    const byFacts = (nearness: number) => ({ byFacts: { factsBest: nearness, factBest: nearness } })
    const [far, close] = [against.factsAbove(byFacts(0.2)), against.factsAbove(byFacts(0.9))]
    expect(close.factsBestAbove).to.be.above(far.factsBestAbove!)
    expect(close.factBestAbove).to.be.above(far.factBestAbove!)
  })

  it('says nothing without a background', async () => {
    const without = await AgainstBackground.of(await passagesOf(4), noBackground)
    expect(without.probe(near(0, 1))).to.equal(undefined)
    expect(without.factsAbove({ byFacts: { factsBest: 1, factBest: 1 } })).to.deep.equal({})
  })
})
