import { expect } from 'chai'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

const needs = {
  'advance data of the post': {
    en: 'Our post cannot capture electronic advance data for mail',
    fr: 'Notre poste ne peut pas saisir les données électroniques préalables sur le courrier',
    found: 'id-postal-advance-data',
  },
  'looted cultural objects': {
    en: 'Our officers cannot tell whether an old statue or vase is stolen heritage',
    fr: 'Nos agents ne savent pas reconnaître au moyen d’une application sur leur téléphone si une statue ancienne est un bien culturel volé',
    found: 'de-kiku-cultural-goods-app',
  },
  'a queue of lorries': {
    en: 'Truck drivers wait for days at the border; they should book a place in the queue beforehand',
    fr: "Les chauffeurs de camions attendent des jours à la frontière ; ils devraient réserver leur place dans la file à l'avance",
    found: 'lv-electronic-queue',
  },
}

describe('needs in several languages', function () {
  this.timeout(120_000)

  for (const [what, { en, fr, found }] of Object.entries(needs)) {
    for (const [language, text] of Object.entries({ en, fr })) {
      // Two case studies answer two of these needs equally well.
      it(`on ${what} find the same case study among the first two in ${language}`, async () => {
        const { results } = await recommendBy(await theEngine(), aRequest(text, { limit: 2 }))
        expect(results.map(({ caseStudy }) => caseStudy.id)).to.include(found)
      })
    }
  }

  const elsewhere = {
    ru: 'Водители грузовиков ждут на границе несколько дней, нужна электронная очередь',
    ar: 'ينتظر سائقو الشاحنات أياما على الحدود ونريد حجز الدور إلكترونيا',
    zh: '卡车司机在边境排队等候数日，我们希望他们能提前预约',
    pt: 'Os camionistas esperam dias na fronteira; deveriam reservar lugar na fila eletrónica',
  }
  for (const [language, text] of Object.entries(elsewhere)) {
    it(`find it among the first five in ${language}, of which the catalogue has no text`, async () => {
      const { results, query } = await recommendBy(await theEngine(), aRequest(text, { limit: 5 }))
      expect(query.language).to.equal(language)
      expect(results.map(({ caseStudy }) => caseStudy.id)).to.include('lv-electronic-queue')
    })
  }
})
