import path from 'node:path'
import { expect } from 'chai'
import { projectRoot } from '../../src/config.js'
import { readCollection } from '../../src/learning/index.js'
import { detectLanguage } from '../../src/search/index.js'

describe('the language of a need', () => {
  for (const form of ['en', 'fr', 'es'] as const) {
    it(`is found for every topic in ${form}`, async () => {
      const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
      expect(topics.filter((topic) => detectLanguage(topic.texts[form]) !== form)).to.deep.equal([])
    })
  }

  it('is found for every topic in a few words of English', async () => {
    const { topics } = await readCollection(path.join(projectRoot, 'data/evaluation/dev'))
    expect(topics.filter(({ texts }) => detectLanguage(texts.short) !== 'en')).to.deep.equal([])
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

  for (const text of ['', '123', '…', '🙂']) {
    it(`is English when nothing can be said, as of ${JSON.stringify(text)}`, () => {
      expect(detectLanguage(text)).to.equal('en')
    })
  }
})
