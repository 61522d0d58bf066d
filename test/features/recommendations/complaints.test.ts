import { expect } from 'chai'
import { importCaseStudies } from '../../../src/features/catalogue/index.js'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { anEngine, recommendBy } from '../../support/shared.js'

const need = 'Our post cannot capture electronic advance data'

// What users of matching and search systems complain of most, each with what holds here instead (docs/quality.md).
describe('what others are complained of', function () {
  this.timeout(120_000)

  it('scores that mean nothing: here a need that nothing answers gets "none", one with an answer does not', async () => {
    const engine = await theEngine()
    const fitOf = async (text: string) => (await recommendBy(engine, aRequest(text))).fit
    expect(await fitOf(need)).to.equal('strong')
    expect(await fitOf('Which wine goes with grilled fish and lemon?')).to.equal('none')
  })

  it('crowded cosines: here scores of one answer spread from nearly sure to nearly nothing', async () => {
    const engine = await theEngine()
    const scores: number[] = []
    for (const offset of [0, 50, 100, 150]) {
      const { results } = await recommendBy(engine, aRequest(need, { limit: 50, offset, diversity: 0 }))
      scores.push(...results.map(({ score }) => score!))
    }
    expect(scores[0]).to.be.at.least(80)
    expect(scores.at(-1)).to.be.at.most(2)
    expect(scores.filter((score) => score < 10).length / scores.length).to.be.greaterThan(0.8)
  })

  it('exact hits lost by reranking: here a name that stands in one case study brings it first', async () => {
    const engine = await theEngine()
    for (const [name, id] of [
      ['KIKU', 'de-kiku-cultural-goods-app'],
      ['ARCHEO', 'xx-archeo-platform'],
    ] as const) {
      const { results } = await recommendBy(engine, aRequest(name, { limit: 3 }))
      expect(results.map(({ caseStudy }) => caseStudy.id)).to.include(id)
    }
  })

  it('filters that come back short: here ten come for every technology that has ten', async () => {
    const engine = await theEngine()
    const { technologies, caseStudies } = engine.catalogue
    for (const id of technologies.keys()) {
      const there = [...caseStudies.values()].filter((study) => study.technologies.includes(id)).length
      const { results } = await recommendBy(engine, aRequest(need, { filters: { technologies: [id] } }))
      expect(results.length, id).to.equal(Math.min(10, there))
    }
  })

  it('cold start: here a case study that nobody has seen yet is found at once, and so are peers for a new member', async () => {
    const engine = await anEngine()
    const study = engine.catalogue.caseStudies.get('id-postal-advance-data')!
    const texts = {
      en: {
        ...study.texts.en!,
        title: 'Beehives at the frontier',
        problem: 'Smuggled bees sting officers.',
        solution: 'Smoke sensors calm hives in crates.',
      },
    }
    await importCaseStudies(engine, [{ ...study, id: 'new-beehives', texts, needsAnswered: [] }])
    await engine.refresh()
    const { results, peers } = await recommendBy(
      engine,
      aRequest('Officers are stung by bees hidden in crates', { memberCode: 'WS' }),
    )
    expect(results.slice(0, 3).map(({ caseStudy }) => caseStudy.id)).to.include('new-beehives')
    expect(peers).to.not.deep.equal([])
  })

  it('ranks that nobody can explain: here every result says what spoke for it, and shares add up', async () => {
    const { results } = await recommendBy(await theEngine(), aRequest(need, { limit: 50 }))
    for (const { why } of results) {
      expect(why.passage).to.not.equal(null)
      expect(why.reasons).to.not.deep.equal([])
      const total = why.signals.reduce((sum, { share }) => sum + share, 0)
      expect(Math.min(total, Math.abs(1 - total))).to.be.closeTo(0, 0.01)
    }
  })

  it('diversity that does nothing: here it chooses from ten times as many as are shown', async () => {
    const engine = await theEngine()
    const idsAt = async (diversity: number) =>
      (await recommendBy(engine, aRequest('Goods in transit disappear on the way', { diversity }))).results.map(
        ({ caseStudy }) => caseStudy.id,
      )
    const plain = await idsAt(0)
    expect((await idsAt(1)).filter((id) => !plain.includes(id))).to.not.deep.equal([])
  })
})
