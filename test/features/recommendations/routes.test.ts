import { expect } from 'chai'
import { recommendation } from '../../../src/features/recommendations/answer.js'
import { anEngine, aService } from '../../support/shared.js'

async function ask(address: string, body: unknown) {
  const response = await fetch(`${address}/api/v1/recommendations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
}

describe('POST /api/v1/recommendations', () => {
  const questions = {
    en: 'Our post cannot capture electronic advance data; how did others do it?',
    fr: 'Notre poste ne peut pas saisir les données électroniques préalables ; comment les autres ont-ils fait ?',
    es: 'Nuestro correo no puede capturar los datos electrónicos anticipados; ¿cómo lo hicieron otros?',
  }

  for (const [language, text] of Object.entries(questions)) {
    it(`finds the case studies on advance data of the post for a need in ${language}`, async () => {
      const address = await aService(await anEngine())
      const { status, body } = await ask(address, { text, memberCode: 'BF', limit: 3 })
      expect(status).to.equal(200)
      const answer = recommendation.parse(body)
      expect(answer.query.language).to.equal(language)
      expect(answer.degraded).to.deep.equal([])
      expect(answer.results.map(({ caseStudy }) => caseStudy.id)).to.include.members(['id-postal-advance-data'])
      expect(answer.peers.map(({ member }) => member.code)).to.include('ID')
    })
  }
})
