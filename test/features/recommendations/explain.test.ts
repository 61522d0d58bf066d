import { expect } from 'chai'
import { type InterfaceLanguage, passagesOf } from '../../../src/domain/index.js'
import { wordsOfNeed } from '../../../src/engine/index.js'
import type { Recommendation } from '../../../src/features/recommendations/index.js'
import type { RecommendationRequest } from '../../../src/features/recommendations/request.js'
import { messages } from '../../../src/messages/translate.js'
import { analyse } from '../../../src/platform/text/index.js'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const needs = {
  en: 'We want to scan containers with X-ray and let AEO traders pass',
  fr: "Nous voulons contrôler les conteneurs par rayons X et laisser passer les OEA ; l'analyse des images manque",
  es: 'Queremos inspeccionar contenedores con rayos X y dejar pasar a los OEA',
  pt: 'Queremos inspecionar contentores com raios X e deixar passar os AEO',
  ru: 'Мы хотим сканировать контейнеры рентгеном и пропускать AEO',
  ar: 'نريد فحص الحاويات بالأشعة السينية وتسهيل مرور AEO',
  zh: '我们想用 X 光扫描集装箱，并让 AEO 企业通行',
}

async function ask(text: string, rest: Partial<Omit<RecommendationRequest, 'filters'>> = {}): Promise<Recommendation> {
  return recommendBy(await theEngine(), aRequest(text, { limit: 20, ...rest }))
}

describe('the passage that explains a result', function () {
  this.timeout(120_000)

  for (const [language, text] of Object.entries(needs)) {
    it(`has words of a need in ${language} marked, whole and in order`, async () => {
      const { expander } = (await theEngine()).snapshot
      const { query, results } = await ask(text)
      const words = wordsOfNeed(text, query.language, expander)
      for (const { why } of results) {
        const passage = why.passage!
        let position = 0
        for (const [start, end] of passage.highlights) {
          expect(start).to.be.at.least(position)
          position = end
          const [word, ...more] = analyse(passage.text.slice(start, end), passage.language)
          expect(more).to.deep.equal([])
          const met = why.matches.some((match) => match.passage.start === start && match.passage.end === end)
          if (!met) expect(words.get(passage.language)).to.include(word!.stem)
        }
      }
    })
  }

  it('has marked words when need and case study have the same language', async () => {
    const { results } = await ask(needs.en)
    expect(results.filter(({ why }) => why.passage!.highlights.length > 0)).to.not.deep.equal([])
  })

  it('marks acronyms that the need has in another language', async () => {
    const { results } = await ask('Наша программа NII', { language: 'ru', limit: 50, outputLanguage: 'en' })
    const marked = results.flatMap(({ why }) =>
      why.passage!.highlights.map(([start, end]) => why.passage!.text.slice(start, end)),
    )
    expect(marked.map((word) => word.toLowerCase())).to.include('inspection')
  })

  it('is a passage of the case study, in the stated language', async () => {
    const { caseStudies } = (await theEngine()).catalogue
    const { results } = await ask(needs.fr)
    for (const { caseStudy, why } of results) {
      const { field, language, text } = why.passage!
      const held = passagesOf(caseStudies.get(caseStudy.id)!)
      expect(held.some((one) => one.field === field && one.language === language && one.text === text)).to.equal(true)
    }
  })

  it('is in the language of the answer if the case study has it', async () => {
    const { results } = await ask(needs.en, { outputLanguage: 'fr' })
    for (const { why } of results) expect(why.passage!.language).to.equal('fr')
  })

  it('is never the title, which the reader sees anyway', async () => {
    const { results } = await ask(needs.en, { limit: 50 })
    expect(results.map(({ why }) => why.passage!.field)).to.not.include('title')
  })
})

describe('the shares of the signals', function () {
  this.timeout(120_000)

  for (const language of ['en', 'zh'] as const) {
    it(`of the best result sum to about one for a need in ${language}`, async () => {
      const { results } = await ask(needs[language])
      const sum = results[0]!.why.signals.reduce((total, { share }) => total + share, 0)
      expect(sum).to.be.closeTo(1, 0.01)
    })
  }

  it('sum to about one, or to zero without any evidence', async () => {
    const { results } = await ask(needs.en, { limit: 50, offset: 100 })
    for (const { why } of results) {
      const sum = why.signals.reduce((total, { share }) => total + share, 0)
      expect(Math.min(sum, Math.abs(1 - sum))).to.be.closeTo(0, 0.01)
    }
  })

  it('are never negative', async () => {
    const { results } = await ask(needs.en, { limit: 50 })
    for (const { why } of results) for (const { share } of why.signals) expect(share).to.be.within(0, 1)
  })
})

/** How each reason may start, by language. */
function beginnings(language: InterfaceLanguage): string[] {
  const texts = Object.entries(messages[language]).filter(
    ([key]) => key.startsWith('reason.') && key !== 'reason.quoted',
  )
  return texts.map(([, text]) => text.slice(0, text.indexOf('{') === -1 ? undefined : text.indexOf('{')))
}

describe('the language of an answer', function () {
  this.timeout(120_000)

  for (const outputLanguage of ['en', 'fr', 'es'] as const) {
    it(`is ${outputLanguage} in every reason when that is requested`, async () => {
      const text = 'We want blockchain and drones for transit and risk management'
      const { results } = await ask(text, { outputLanguage, memberCode: 'KR', limit: 50 })
      const allowed = beginnings(outputLanguage)
      for (const { why } of results) {
        for (const reason of why.reasons)
          expect(
            allowed.some((begin) => reason.startsWith(begin)),
            reason,
          ).to.equal(true)
      }
    })

    it(`is ${outputLanguage} in names of members, technologies and areas when that is requested`, async () => {
      const { technologies, processAreas, members } = (await theEngine()).catalogue
      const { results, peers } = await ask(needs.en, { outputLanguage })
      for (const { caseStudy } of results) {
        for (const { id, name } of caseStudy.technologies)
          expect(name).to.equal(technologies.get(id)!.name[outputLanguage])
        for (const { id, name } of caseStudy.processAreas)
          expect(name).to.equal(processAreas.get(id)!.name[outputLanguage])
        for (const { code, name } of caseStudy.implementers)
          expect(name).to.equal(members.get(code)!.name[outputLanguage])
      }
      for (const { member } of peers) expect(member.name).to.equal(members.get(member.code)!.name[outputLanguage])
    })
  }

  it('is that of the need by default', async () => {
    expect((await ask(needs.fr)).query).to.include({ language: 'fr', outputLanguage: 'fr' })
  })

  it('is English for a need in an unsupported language', async () => {
    expect((await ask(needs.zh)).query).to.include({ language: 'zh', outputLanguage: 'en' })
  })

  it('may differ from that of the need', async () => {
    expect((await ask(needs.fr, { outputLanguage: 'es' })).query).to.include({ language: 'fr', outputLanguage: 'es' })
  })

  it('does not change the results', async () => {
    const ids = ({ results }: Recommendation) => results.map(({ caseStudy }) => caseStudy.id)
    expect(ids(await ask(needs.fr, { outputLanguage: 'es' }))).to.deep.equal(ids(await ask(needs.fr)))
  })
})

describe('the reasons of a result', function () {
  this.timeout(120_000)

  it('name a technology only when both the need and the case study have it', async () => {
    const { results } = await ask('We want to try blockchain', { limit: 50 })
    const { technologies } = (await theEngine()).catalogue
    const name = technologies.get('blockchain')!.name.en
    for (const { caseStudy, why } of results) {
      const named = why.reasons.some((reason) => reason.includes(name))
      expect(named, caseStudy.id).to.equal(caseStudy.technologies.some(({ id }) => id === 'blockchain'))
    }
  })

  it('name only words that are in the passage', async () => {
    const { results } = await ask(needs.en, { limit: 50 })
    for (const { why } of results) {
      const shared = why.reasons.find((reason) => reason.startsWith('Your words'))
      for (const [, word] of shared?.matchAll(/“([^”]+)”/g) ?? []) {
        expect(why.passage!.text.toLowerCase()).to.include(word)
      }
    }
  })
})
