import { expect } from 'chai'
import { aRequest } from '../support/builders.js'
import { theEngine } from '../support/one-engine.js'
import { recommendBy } from '../support/shared.js'

const need = 'Traders enter prices that are too low and we cannot tell which'

describe('a score', function () {
  this.timeout(120_000)

  it('is a whole number from 0 to 100', async () => {
    const { results } = await recommendBy(await theEngine(), aRequest(need, { limit: 50 }))
    for (const { score } of results) expect(score).to.satisfy(Number.isInteger).and.be.within(0, 100)
  })

  const filters = {
    technology: { technologies: ['artificial-intelligence-machine-learning'] },
    region: { regions: ['asia-pacific' as const] },
    year: { yearFrom: 2021 },
    member: { members: ['JP'] },
  }
  for (const [what, some] of Object.entries(filters)) {
    it(`does not depend on a filter by ${what}`, async () => {
      const engine = await theEngine()
      const scoreOf = new Map<string, number>()
      for (let offset = 0; offset < engine.catalogue.caseStudies.size; offset += 50) {
        const { results } = await recommendBy(engine, aRequest(need, { limit: 50, offset }))
        for (const { caseStudy, score } of results) scoreOf.set(caseStudy.id, score!)
      }
      const { results } = await recommendBy(engine, aRequest(need, { filters: some, limit: 50 }))
      expect(results).to.not.deep.equal([])
      for (const { caseStudy, score } of results) expect(score, caseStudy.id).to.equal(scoreOf.get(caseStudy.id))
    })
  }

  it('is the same every time', async () => {
    const engine = await theEngine()
    const scores = async () => (await recommendBy(engine, aRequest(need))).results.map(({ score }) => score)
    expect(await scores()).to.deep.equal(await scores())
  })

  it('decides the fit of each result', async () => {
    const engine = await theEngine()
    const { cuts } = engine.snapshot.ranking
    const { results } = await recommendBy(engine, aRequest(need, { limit: 50 }))
    for (const { score, fit } of results) {
      // Half a point is lost in rounding.
      if (score! > cuts.strong) expect(fit).to.equal('strong')
      if (score! < cuts.partial) expect(fit).to.equal('weak')
    }
  })

  it('of a need that has nothing to do with customs is never a strong fit', async () => {
    const engine = await theEngine()
    const { fit } = await recommendBy(engine, aRequest('A recipe for chocolate cake with cherries and cream'))
    expect(fit).to.not.equal('strong')
  })
})

describe('minScore', function () {
  this.timeout(120_000)

  it('removes results below it', async () => {
    const engine = await theEngine()
    const { results } = await recommendBy(engine, aRequest(need, { minScore: 20, limit: 50 }))
    expect(results, 'the test would prove nothing').to.not.deep.equal([])
    for (const { score } of results) expect(score).to.be.at.least(20)
  })

  it('removes nothing else', async () => {
    const engine = await theEngine()
    const request = { limit: 50, diversity: 0 }
    const all = (await recommendBy(engine, aRequest(need, request))).results
    const cut = (await recommendBy(engine, aRequest(need, { ...request, minScore: 20 }))).results
    const above = all.filter(({ score }) => score! > 20).map(({ caseStudy }) => caseStudy.id)
    expect(cut.map(({ caseStudy }) => caseStudy.id)).to.include.members(above)
  })

  it('is reflected in the total', async () => {
    const engine = await theEngine()
    const { total, results } = await recommendBy(engine, aRequest(need, { minScore: 20, limit: 50 }))
    expect(total).to.equal(results.length)
  })

  it('of 100 gives an empty list, not an error', async () => {
    const { results } = await recommendBy(await theEngine(), aRequest(need, { minScore: 100 }))
    expect(results).to.deep.equal([])
  })
})
