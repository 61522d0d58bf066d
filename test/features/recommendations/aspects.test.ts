import { expect } from 'chai'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const mixed =
  'Our post cannot capture electronic advance data. Truck drivers wait for days at the border and cannot book. Officers cannot tell drugs from harmless powder.'
const single = 'Trucks in transit disappear on the way'

describe('a need that asks for several things', function () {
  this.timeout(120_000)

  it('gets answers for each of them on the first page', async () => {
    const { query, results } = await recommendBy(await theEngine(), aRequest(mixed))
    expect(query.aspects).to.have.length(3)
    const covered = new Set(results.flatMap(({ why }) => why.aspects.map(({ aspect }) => aspect)))
    expect([...covered].sort()).to.deep.equal([0, 1, 2])
    expect(query.aspects.map((aspect) => aspect.covered)).to.deep.equal([true, true, true])
  })

  it('gets answers for fewer of them at the top without diversity', async () => {
    const engine = await theEngine()
    const coveredBy = async (diversity: number) => {
      const { results } = await recommendBy(engine, aRequest(mixed, { limit: 3, diversity }))
      return new Set(results.flatMap(({ why }) => why.aspects.map(({ aspect }) => aspect))).size
    }
    expect(await coveredBy(0.5)).to.be.greaterThan(await coveredBy(0))
  })

  it('shows which of them a case study covers, with the passage in the language of the reader', async () => {
    const { query, results } = await recommendBy(await theEngine(), aRequest(mixed, { limit: 5, outputLanguage: 'fr' }))
    const { caseStudies } = (await theEngine()).catalogue
    const covering = results.filter(({ why }) => why.aspects.length > 0)
    expect(covering).to.not.deep.equal([])
    for (const { caseStudy, why } of covering) {
      const claimed = why.aspects.filter(({ probability }) => probability >= 0.8).length
      const reason = `Couvre ${claimed} points? sur ${query.aspects.length}`
      if (claimed > 0) expect(why.reasons.join('\n')).to.match(new RegExp(reason))
      for (const { passage, probability } of why.aspects) {
        expect(probability).to.be.within(0.4, 1)
        expect(passage.language).to.equal('fr')
        const study = caseStudies.get(caseStudy.id)!
        const said = [...Object.values(study.texts.fr ?? {}), ...study.needsAnswered.map(({ fr }) => fr)]
        expect(said).to.include(passage.text)
      }
    }
  })

  it('quotes its aspects from their positions in the text', async () => {
    const { query } = await recommendBy(await theEngine(), aRequest(mixed))
    for (const { text, start, end } of query.aspects) expect(mixed.slice(start, end)).to.equal(text)
  })

  it('with one request has one aspect, and no result that claims to cover it', async () => {
    const { query, results } = await recommendBy(await theEngine(), aRequest(single))
    expect(query.aspects.map(({ text, covered }) => [text, covered])).to.deep.equal([[single, true]])
    for (const { why } of results) expect(why.aspects).to.deep.equal([])
  })
})

describe('matching words', function () {
  this.timeout(120_000)

  const needs = {
    es: 'Los camiones en tránsito desaparecen por el camino y la carga se vende en el mercado interior',
    ru: 'Водители грузовиков ждут на границе несколько дней, нужна электронная очередь',
    ar: 'ينتظر سائقو الشاحنات أياما على الحدود ونريد حجز الدور إلكترونيا',
    zh: '卡车司机在边境排队等候数日，我们需要电子排队系统，让司机提前预约时间',
  }
  for (const [language, text] of Object.entries(needs)) {
    it(`are marked in English passages for a need in ${language}`, async () => {
      const { results } = await recommendBy(await theEngine(), aRequest(text, { limit: 10, outputLanguage: 'en' }))
      const matches = results.flatMap(({ why }) => why.matches.map((match) => ({ ...match, why })))
      expect(matches).to.not.deep.equal([])
      for (const { need, passage, strength, why } of matches) {
        expect(text.slice(need.start, need.end)).to.equal(need.text)
        expect(why.passage!.text.slice(passage.start, passage.end)).to.equal(passage.text)
        expect(strength).to.be.within(0.6, 1)
        const marked = why.passage!.highlights.some(([start, end]) => start < passage.end && end > passage.start)
        expect(marked, `${need.text} and ${passage.text}`).to.equal(true)
      }
    })
  }

  it('include mercado for market', async () => {
    const { results } = await recommendBy(await theEngine(), aRequest(needs.es, { limit: 10, outputLanguage: 'en' }))
    const pairs = results.flatMap(({ why }) => why.matches.map(({ need, passage }) => `${need.text} ${passage.text}`))
    expect(pairs).to.include('mercado market')
  })
})
