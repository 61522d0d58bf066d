import { expect } from 'chai'
import { type Catalogue, interfaceLanguages, type LocalizedText } from '../../../src/domain/index.js'
import { theEngine } from '../../support/one-engine.js'
import { theService } from '../../support/service.js'

interface Named {
  readonly id?: string
  readonly code?: string
  readonly name: string
}

/** Fields with names in answers; each answer has some of these. */
interface Names {
  readonly items: Named[]
  readonly technologies: Named[]
  readonly processAreas: Named[]
  readonly implementers: Named[]
  readonly caseStudies: Names[]
}

describe('names are', () => {
  const service = theService()
  let catalogue: Catalogue
  before(async () => {
    catalogue = (await theEngine()).catalogue
  })

  const post = '/api/v1/case-studies/id-postal-advance-data'
  const indonesia = () => catalogue.members.get('ID')!.name
  const biometrics = () => catalogue.technologies.get('biometrics')!.name

  interface Place {
    readonly path: string
    readonly nameIn: (names: Names) => string | undefined
    readonly known: () => LocalizedText
  }
  const places: Record<string, Place> = {
    'of members in their list': {
      path: '/api/v1/members?limit=200',
      nameIn: ({ items }) => items.find(({ code }) => code === 'ID')?.name,
      known: indonesia,
    },
    'of technologies in their list': {
      path: '/api/v1/technologies?limit=200',
      nameIn: ({ items }) => items.find(({ id }) => id === 'biometrics')?.name,
      known: biometrics,
    },
    'of members in a case study': {
      path: `${post}?`,
      nameIn: ({ implementers }) => implementers.find(({ code }) => code === 'ID')?.name,
      known: indonesia,
    },
    'of technologies in a case study': {
      path: `${post}?`,
      nameIn: ({ technologies }) => technologies.find(({ id }) => id === 'advance-electronic-data')?.name,
      known: () => catalogue.technologies.get('advance-electronic-data')!.name,
    },
    'of process areas in a case study': {
      path: `${post}?`,
      nameIn: ({ processAreas }) => processAreas.find(({ id }) => id === 'ecommerce-postal')?.name,
      known: () => catalogue.processAreas.get('ecommerce-postal')!.name,
    },
    'in the case studies of a member': {
      path: '/api/v1/members/ID?',
      nameIn: ({ caseStudies }) => caseStudies[0]?.implementers.find(({ code }) => code === 'ID')?.name,
      known: indonesia,
    },
    'in the case studies of a technology': {
      path: '/api/v1/technologies/biometrics?',
      nameIn: ({ caseStudies }) => caseStudies[0]?.technologies.find(({ id }) => id === 'biometrics')?.name,
      known: biometrics,
    },
  }

  for (const [what, { path, nameIn, known }] of Object.entries(places)) {
    const name = async (query: string, headers: Record<string, string> = {}) =>
      nameIn(await service.read<Names>(path + query, headers))

    describe(what, () => {
      for (const language of interfaceLanguages) {
        it(`in ${language} when that is requested`, async () => {
          expect(await name(`&language=${language}`)).to.equal(known()[language])
        })
      }

      it("in the language that the caller's program prefers", async () => {
        expect(await name('', { 'accept-language': 'de, es;q=0.9, fr;q=0.5' })).to.equal(known().es)
      })

      it('in the requested language, not the preferred one', async () => {
        expect(await name('&language=fr', { 'accept-language': 'es' })).to.equal(known().fr)
      })

      it('in English when no preferred language is supported', async () => {
        expect(await name('', { 'accept-language': 'de, zh' })).to.equal(known().en)
      })
    })
  }

  it('cached separately when they depend on the preferred language', async () => {
    expect((await service.get('/api/v1/members')).headers.vary).to.include('Accept-Language')
  })
})
