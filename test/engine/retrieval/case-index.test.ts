import path from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { projectRoot } from '../../../src/config.js'
import { encodeNeed } from '../../../src/engine/index.js'
import { CaseIndex } from '../../../src/engine/retrieval/memory/case-index.js'
import { readCollection } from '../../../src/features/learning/index.js'
import { centredOf } from '../../../src/platform/encoder/index.js'
import { ByteMatrix, normalise } from '../../../src/platform/vectors/index.js'
import { Centres } from '../../../src/ranking/index.js'
import { theEngine } from '../../support/one-engine.js'
import { temporaryFolder } from '../../support/shared.js'
import { textsInMemory } from '../../support/texts-in-memory.js'

async function anIndexOf(centres: Centres, needs: readonly Float32Array[] = []): Promise<CaseIndex> {
  const file = path.join(await temporaryFolder(), 'case-studies.hnsw')
  return CaseIndex.build(centres, { file, model: 'model@1', generation: 1, needs })
}

describe('the index of the bundled catalogue', function () {
  this.timeout(120_000)
  let index: CaseIndex
  let needs: Float32Array[]

  before(async () => {
    const { snapshot } = await theEngine()
    const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    needs = []
    for (const { texts } of topics) {
      for (const text of [texts.en!, texts.fr!, texts.short!])
        needs.push(snapshot.space.project(centredOf((await encodeNeed(text, undefined, snapshot).views)!)))
    }
    index = await anIndexOf(
      textsInMemory(snapshot).problems!.centres(),
      needs.filter((_, place) => place % 2 === 0),
    )
  })

  it('finds with the graph at least .99 of the ten true nearest case studies of real needs', () => {
    let found = 0
    for (const need of needs) {
      const [truth] = index.centres.nearest([need], 10)
      found += index.nearestByGraph(need, 10).filter((id) => truth!.includes(id)).length
    }
    expect(found / (needs.length * 10)).to.be.at.least(0.99)
  })

  it('reports its measured recall', () => {
    expect(index.recall.recallAt10).to.be.at.least(0.99).and.at.most(1)
  })

  it('never returns too few, whatever the filter', () => {
    fc.assert(
      fc.property(
        fc.subarray([...index.centres.ids]),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        (allowed, limit, pick) => {
          const [found] = index.nearest([needs[pick % needs.length]!], { limit, allowed: new Set(allowed) })
          expect(found).to.have.lengthOf(Math.min(limit, allowed.length))
        },
      ),
    )
  })
})

const dimension = 16
const many = 5_000

/** Pseudo-random numbers, the same in every run. */
function aVector(seed: number): Float32Array {
  return normalise(
    Float32Array.from({ length: dimension }, (_, index) => Math.sin(seed * 12.9898 + index * 78.233) % 1),
  )
}

function synthetic(vectorOf: (index: number) => Float32Array, count = many): Centres {
  const matrix = new ByteMatrix(dimension)
  const rows = Int32Array.from({ length: count }, (_, index) => matrix.add(vectorOf(index)))
  return new Centres(
    [...rows].map((row) => `case-${row}`),
    rows,
    matrix,
  )
}

describe('an index of thousands of case studies', function () {
  this.timeout(120_000)
  let index: CaseIndex
  before(async () => {
    index = await anIndexOf(
      synthetic(aVector),
      Array.from({ length: 100 }, (_, seed) => aVector(seed + 0.75)),
    )
  })

  it('finds with the graph nearly the same as with a scan', () => {
    let found = 0
    for (let seed = 0; seed < 100; seed++) {
      const need = aVector(seed + 0.5)
      const [truth] = index.centres.nearest([need], 10)
      found += index.nearest([need], { limit: 10 })[0]!.filter((id) => truth!.includes(id)).length
    }
    expect(found / 1000).to.be.at.least(0.99)
  })

  it('never returns too few, however wide or narrow the filter is', () => {
    const { ids } = index.centres
    const filter = fc
      .record({ share: fc.constantFrom(0.001, 0.03, 0.06, 0.3, 0.7, 1), shift: fc.nat({ max: 999 }) })
      .map(({ share, shift }) => new Set(ids.filter((_, place) => ((place * 611 + shift) % 1000) / 1000 < share)))
    fc.assert(
      fc.property(filter, fc.integer({ min: 1, max: 200 }), fc.nat({ max: 9_999 }), (allowed, limit, seed) => {
        const [found] = index.nearest([aVector(seed + 0.25)], { limit, allowed })
        expect(found).to.have.lengthOf(Math.min(limit, allowed.size))
      }),
    )
  })

  it('never returns what a filter does not allow', () => {
    const allowed = new Set(index.centres.ids.filter((_, place) => place % 3 === 0))
    const [found] = index.nearest([aVector(0.5)], { limit: 100, allowed })
    expect(found!.filter((id) => !allowed.has(id))).to.deep.equal([])
  })

  it('returns every case study once when more are requested than exist', () => {
    const [found] = index.nearest([aVector(0.5)], { limit: 100_000 })
    expect(new Set(found).size).to.equal(many)
  })

  it('refuses a need with values that are not numbers', () => {
    const need = new Float32Array(dimension).fill(Number.NaN)
    expect(() => index.nearest([need], { limit: 10 })).to.throw(RangeError)
  })
})

describe('a scan of case studies', () => {
  it('finds the nearest of each need, best first', () => {
    const centres = synthetic(aVector, 300)
    const needs = [aVector(10.5), aVector(20.5)]
    for (const [place, found] of centres.nearest(needs, 20).entries()) {
      const cosine = (id: string) =>
        centres.row(centres.ids.indexOf(id)).reduce((sum, value, index) => sum + value * needs[place]![index]!, 0)
      const expected = centres.ids.map(cosine).sort((left, right) => right - left)
      for (const [rank, id] of found.entries()) expect(cosine(id)).to.be.closeTo(expected[rank]!, 0.005)
    }
  })
})

describe('an index of unusual vectors', function () {
  this.timeout(120_000)

  it('returns complete results when all case studies are equal', async () => {
    const index = await anIndexOf(synthetic(() => aVector(1)))
    expect(index.nearest([aVector(1)], { limit: 10 })[0]).to.have.lengthOf(10)
  })

  it('can be built from zero vectors', async () => {
    const index = await anIndexOf(
      synthetic((place) => (place % 10 === 0 ? new Float32Array(dimension) : aVector(place))),
    )
    expect(index.nearest([aVector(1)], { limit: 10 })[0]).to.have.lengthOf(10)
  })

  it('is not made of values that are not numbers', () => {
    expect(() => synthetic(() => new Float32Array(dimension).fill(Number.NaN))).to.throw(RangeError)
  })

  it('of no case studies finds nothing', async () => {
    const index = await anIndexOf(synthetic(aVector, 0))
    expect(index.nearest([aVector(1)], { limit: 10 })).to.deep.equal([[]])
  })
})
