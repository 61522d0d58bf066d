import path from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { projectRoot } from '../../../src/config.js'
import { encodeNeed } from '../../../src/engine/index.js'
import { SemanticIndex } from '../../../src/engine/retrieval/semantic-index.js'
import { readCollection } from '../../../src/features/learning/index.js'
import { type Views, viewsOf } from '../../../src/platform/encoder/index.js'
import { PassageVectors } from '../../../src/ranking/index.js'
import { aPassage, noConstants } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { temporaryFolder } from '../../support/shared.js'

async function anIndexOf(vectors: PassageVectors): Promise<SemanticIndex> {
  const file = path.join(await temporaryFolder(), 'passages.hnsw')
  return SemanticIndex.build(vectors, { file, model: 'model@1', generation: 1, warn: () => undefined })
}

/** The likeness of a need and every passage, computed one number at a time. */
function everySimilarity(vectors: PassageVectors, views: Views): number[] {
  return vectors.passages.map((_, row) => {
    const numbers = vectors.row(row)
    let sum = 0
    for (let index = 0; index < numbers.length; index++) sum += numbers[index]! * views[index]!
    return sum / 2
  })
}

describe('the semantic index of the bundled catalogue', function () {
  this.timeout(120_000)
  let index: SemanticIndex
  let needs: Views[]

  before(async () => {
    const { snapshot } = await theEngine()
    index = await anIndexOf(snapshot.vectors!)
    const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    needs = []
    for (const { texts } of topics) {
      for (const text of [texts.en!, texts.fr!, texts.short!])
        needs.push((await encodeNeed(text, undefined, snapshot).views)!)
    }
  })

  it('gives the same result as comparing each passage', () => {
    for (const views of needs.slice(0, 10)) {
      const expected = everySimilarity(index.vectors, views).sort((left, right) => right - left)
      const found = index.nearest(views, { limit: 20 }).map(({ score }) => score)
      for (const [rank, score] of found.entries()) expect(score).to.be.closeTo(expected[rank]!, 1e-5)
    }
  })

  it('finds with the graph at least .99 of the ten true nearest passages of real needs', () => {
    let found = 0
    for (const views of needs) {
      const truth = new Set(index.nearestByScan(views, 10).map(({ passageId }) => passageId))
      found += index.nearestByGraph(views, 10).filter(({ passageId }) => truth.has(passageId)).length
    }
    expect(found / (needs.length * 10)).to.be.at.least(0.99)
  })

  it('reports its measured recall', () => {
    expect(index.recall.recallAt10).to.be.at.least(0.99).and.at.most(1)
  })

  it('never returns too few, whatever the filter', () => {
    const ids = index.vectors.caseStudyIds
    fc.assert(
      fc.property(fc.subarray(ids), fc.integer({ min: 1, max: 60 }), fc.nat(), (allowed, limit, pick) => {
        const there = allowed.flatMap((id) => index.vectors.rowsOf(id)).length
        const found = index.nearest(needs[pick % needs.length]!, { limit, allowed: new Set(allowed) })
        expect(found).to.have.lengthOf(Math.min(limit, there))
      }),
    )
  })
})

/** Passages with small vectors, five per case study. */
const manyPassages = Array.from({ length: 5_000 }, (_, index) =>
  aPassage({ id: index + 1, caseStudyId: `case-${Math.floor(index / 5)}`, text: `text ${index}` }),
)
const dimension = 8

/** Pseudo-random numbers, the same in every run. */
function aVector(seed: number): Float32Array {
  return Float32Array.from({ length: dimension }, (_, index) => Math.sin(seed * 12.9898 + index * 78.233) % 1)
}

function synthetic(vectorOf: (index: number) => Float32Array): PassageVectors {
  const vectors = new Map(manyPassages.map(({ inputHash }, index) => [inputHash, vectorOf(index)]))
  return new PassageVectors(manyPassages, vectors, { constants: noConstants, dimension })
}

describe('a semantic index of thousands of passages', function () {
  this.timeout(120_000)
  let index: SemanticIndex
  before(async () => {
    index = await anIndexOf(synthetic(aVector))
  })

  it('finds with the graph nearly the same as with a scan', () => {
    let found = 0
    for (let seed = 0; seed < 100; seed++) {
      const views = viewsOf(aVector(seed + 0.5), undefined, noConstants)
      const truth = new Set(index.nearestByScan(views, 10).map(({ passageId }) => passageId))
      found += index.nearest(views, { limit: 10 }).filter(({ passageId }) => truth.has(passageId)).length
    }
    expect(found / 1000).to.be.at.least(0.99)
  })

  it('returns the best first', () => {
    const scores = index.nearest(viewsOf(aVector(0.5), undefined, noConstants), { limit: 50 }).map(({ score }) => score)
    expect(scores).to.deep.equal([...scores].sort((left, right) => right - left))
  })

  it('never returns too few, however wide or narrow the filter is', () => {
    const ids = index.vectors.caseStudyIds
    const filter = fc
      .record({ share: fc.constantFrom(0.001, 0.03, 0.06, 0.3, 0.7, 1), shift: fc.nat({ max: 999 }) })
      .map(({ share, shift }) => new Set(ids.filter((_, place) => ((place * 611 + shift) % 1000) / 1000 < share)))
    fc.assert(
      fc.property(filter, fc.integer({ min: 1, max: 200 }), fc.nat({ max: 9_999 }), (allowed, limit, seed) => {
        const found = index.nearest(viewsOf(aVector(seed + 0.25), undefined, noConstants), { limit, allowed })
        expect(found).to.have.lengthOf(Math.min(limit, allowed.size * 5))
      }),
    )
  })

  it('never returns what a filter does not allow', () => {
    const allowed = new Set(index.vectors.caseStudyIds.filter((_, place) => place % 3 === 0))
    const found = index.nearest(viewsOf(aVector(0.5), undefined, noConstants), { limit: 100, allowed })
    expect(found.filter(({ caseStudyId }) => !allowed.has(caseStudyId))).to.deep.equal([])
  })

  it('returns every passage once when more are requested than exist', () => {
    const found = index.nearest(viewsOf(aVector(0.5), undefined, noConstants), { limit: 100_000 })
    expect(new Set(found.map(({ passageId }) => passageId)).size).to.equal(manyPassages.length)
  })

  it('refuses a need with values that are not numbers', () => {
    const views = new Float32Array(dimension * 2).fill(Number.NaN)
    expect(() => index.nearest(views, { limit: 10 })).to.throw(RangeError)
  })
})

describe('a semantic index of unusual vectors', function () {
  this.timeout(120_000)

  it('returns complete results when all passages are equal', async () => {
    const index = await anIndexOf(synthetic(() => aVector(1)))
    expect(index.nearest(viewsOf(aVector(1), undefined, noConstants), { limit: 10 })).to.have.lengthOf(10)
  })

  it('can be built from zero vectors', async () => {
    const index = await anIndexOf(
      synthetic((place) => (place % 10 === 0 ? new Float32Array(dimension) : aVector(place))),
    )
    expect(index.nearest(viewsOf(aVector(1), undefined, noConstants), { limit: 10 })).to.have.lengthOf(10)
  })

  it('is not built from values that are not numbers', async () => {
    const vectors = synthetic((place) => (place === 7 ? aVector(1).fill(Number.NaN) : aVector(place)))
    const outcome = await anIndexOf(vectors).then(
      () => undefined,
      (error) => error,
    )
    expect(outcome).to.be.instanceOf(RangeError)
  })

  it('is not built when a passage has no vector', () => {
    expect(
      () => new PassageVectors(manyPassages.slice(0, 1), new Map(), { constants: noConstants, dimension }),
    ).to.throw(RangeError)
  })

  it('of no passages finds nothing', async () => {
    const index = await anIndexOf(new PassageVectors([], new Map(), { constants: noConstants, dimension }))
    expect(index.nearest(viewsOf(aVector(1), undefined, noConstants), { limit: 10 })).to.deep.equal([])
  })
})
