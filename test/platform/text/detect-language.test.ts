import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../../src/config.js'
import { interfaceLanguages } from '../../../src/domain/index.js'
import { readCollection } from '../../../src/features/learning/index.js'
import { detectLanguage } from '../../../src/platform/text/index.js'

describe('the language of a need', () => {
  for (const form of ['en', 'fr', 'es'] as const) {
    it(`is detected for every topic in ${form}`, async () => {
      const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
      expect(topics.filter((topic) => detectLanguage(topic.texts[form]!) !== form)).to.deep.equal([])
    })
  }

  it('is detected for every topic in a few words of English', async () => {
    const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    expect(topics.filter(({ texts }) => detectLanguage(texts.short!) !== 'en')).to.deep.equal([])
  })

  const short = {
    fr: [
      'colis postaux',
      'camions en transit',
      'guichet unique',
      'opérateur économique agréé',
      'scellés électroniques',
    ],
    es: ['paquetes postales', 'camiones en tránsito', 'ventanilla única', 'gestión de riesgos', 'contrabando'],
    en: ['postal parcels', 'single window', 'ivory smuggling', 'x-ray of containers', 'risk'],
    ru: ['обработка почтовых отправлений'],
    zh: ['数字海关'],
    ar: ['الجمارك الذكية'],
  }
  for (const [language, texts] of Object.entries(short)) {
    for (const text of texts) {
      it(`is ${language} for "${text}"`, () => {
        expect(detectLanguage(text)).to.equal(language)
      })
    }
  }

  it('is that of the page when a few words are not clear', () => {
    const words = ['scanner', 'xxxx', 'drones', 'transit', 'x'.repeat(80), '']
    for (const page of ['en', 'fr']) {
      expect(words.map((text) => detectLanguage(text, page))).to.deep.equal(words.map(() => page))
    }
  })

  it('is not that of the page when the words are clear', () => {
    const told = [
      ['colis postaux', 'en', 'fr'],
      ['gestión de riesgos', 'fr', 'es'],
      ['ivory smuggling', 'es', 'en'],
      ['обработка почтовых отправлений', 'en', 'ru'],
    ] as const
    expect(told.map(([text, page]) => detectLanguage(text, page))).to.deep.equal(told.map(([, , found]) => found))
  })

  for (const form of ['en', 'fr', 'es'] as const) {
    it(`is detected for every topic in ${form}, with any language of the page`, async () => {
      const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
      const missed = topics.filter(({ texts }) =>
        interfaceLanguages.some((page) => detectLanguage(texts[form]!, page) !== form),
      )
      expect(missed).to.deep.equal([])
    })
  }

  for (const text of ['', '123', '…', '🙂', 'scanner', 'x'.repeat(80)]) {
    it(`is English when it cannot be detected, as for ${JSON.stringify(text)}`, () => {
      expect(detectLanguage(text)).to.equal('en')
    })
  }
})
