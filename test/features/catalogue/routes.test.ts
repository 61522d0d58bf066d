import { expect } from 'chai'
import { type Catalogue, membersWithExperience } from '../../../src/domain/index.js'
import { theEngine } from '../../support/one-engine.js'
import { expectProblem } from '../../support/problems.js'
import { type Service, theService } from '../../support/service.js'

interface Page {
  readonly items: Record<string, unknown>[]
  readonly total: number
  readonly nextCursor: string | null
}

/** All pages of a list. */
async function pagesOf(service: Service, path: string): Promise<Page[]> {
  const pages: Page[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: Page = await service.read(`${path}${cursor && `&cursor=${cursor}`}`)
    pages.push(page)
    cursor = page.nextCursor
  }
  return pages
}

describe('the catalogue', () => {
  const service = theService()
  let catalogue: Catalogue
  before(async () => {
    catalogue = (await theEngine()).catalogue
  })

  const lists = [
    { path: '/api/v1/case-studies', key: 'id', size: 248, keys: () => [...catalogue.caseStudies.keys()] },
    { path: '/api/v1/technologies', key: 'id', size: 20, keys: () => [...catalogue.technologies.keys()] },
    { path: '/api/v1/members', key: 'code', size: 188, keys: () => [...catalogue.members.keys()] },
  ]
  for (const { path, key, size, keys } of lists) {
    describe(`in the list ${path}`, () => {
      it(`has ${size} entries`, async () => {
        expect((await service.read<Page>(path)).total).to.equal(size)
      })

      for (const limit of [1, 7, ...[size - 1, size].filter((one) => one < 200), 200]) {
        it(`is read exactly once, in the order of the keys, in pages of ${limit}`, async () => {
          const pages = await pagesOf(service, `${path}?limit=${limit}`)
          expect(pages.flatMap(({ items }) => items.map((item) => item[key]))).to.deep.equal(keys().sort())
          expect(pages).to.have.length(Math.ceil(size / limit))
        })
      }
    })
  }

  describe('filtered', () => {
    const filters: [query: string, holds: (id: string) => boolean][] = [
      ['technology=biometrics', (id) => catalogue.caseStudies.get(id)!.technologies.includes('biometrics')],
      ['processArea=transit', (id) => catalogue.caseStudies.get(id)!.processAreas.includes('transit')],
      ['member=KE', (id) => membersWithExperience(catalogue.caseStudies.get(id)!).includes('KE')],
      ['maturity=pilot', (id) => catalogue.caseStudies.get(id)!.maturity === 'pilot'],
      ['yearFrom=2020', (id) => (catalogue.caseStudies.get(id)!.year ?? 0) >= 2020],
      [
        'region=europe',
        (id) =>
          membersWithExperience(catalogue.caseStudies.get(id)!).some(
            (code) => catalogue.members.get(code)?.region === 'europe',
          ),
      ],
      [
        'maturity=production&yearFrom=2018',
        (id) => {
          const { maturity, year } = catalogue.caseStudies.get(id)!
          return maturity === 'production' && (year ?? 0) >= 2018
        },
      ],
    ]
    for (const [query, holds] of filters) {
      it(`by ${query} returns the matching case studies, and no others`, async () => {
        const pages = await pagesOf(service, `/api/v1/case-studies?limit=9&${query}`)
        const expected = [...catalogue.caseStudies.keys()].filter(holds)
        expect(expected).to.not.deep.equal([])
        expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).to.deep.equal(expected)
        expect(pages[0]!.total).to.equal(expected.length)
      })
    }

    for (const [path, field] of [
      ['/case-studies', 'technology'],
      ['/case-studies', 'processArea'],
      ['/case-studies', 'region'],
      ['/case-studies', 'member'],
      ['/members', 'region'],
      ['/needs', 'processArea'],
      ['/needs', 'member'],
      ['/needs/export', 'processArea'],
      ['/needs/export', 'member'],
    ]) {
      it(`of ${path} is refused by a ${field} that does not exist`, async () => {
        const value = field === 'member' ? 'ZZ' : 'nope'
        expect(expectProblem(await service.get(`/api/v1${path}?${field}=${value}`), 400)).to.deep.equal([field])
      })
    }

    it('by a region takes the older name of the parameter, and answers both names', async () => {
      for (const path of ['/members', '/case-studies']) {
        const [older] = await pagesOf(service, `/api/v1${path}?limit=200&wcoRegion=europe`)
        const [newer] = await pagesOf(service, `/api/v1${path}?limit=200&region=europe`)
        expect(older).to.deep.equal(newer)
        expect(expectProblem(await service.get(`/api/v1${path}?wcoRegion=nope`), 400)).to.deep.equal(['region'])
      }
      const found = await service.read<object>('/api/v1/members/AT')
      expect(found).to.deep.include({ region: 'europe', wcoRegion: 'europe', unions: ['EU'], customsUnions: ['EU'] })
    })

    it('by a region has the members of that region', async () => {
      const [page] = await pagesOf(service, '/api/v1/members?limit=200&region=europe')
      const expected = [...catalogue.members.values()].filter(({ region }) => region === 'europe')
      expect(page!.items.map(({ code }) => code)).to.deep.equal(expected.map(({ code }) => code))
    })
  })

  describe('finds similar case studies', () => {
    const similar = async (id: string, query = '') =>
      (await service.read<{ items: { id: string; likeness: number }[] }>(`/api/v1/case-studies/${id}/similar${query}`))
        .items

    it('but never the given one', async () => {
      for (const id of catalogue.caseStudies.keys()) {
        expect((await similar(id)).map((item) => item.id)).to.not.include(id)
      }
    })

    for (const limit of [1, 5, 50]) {
      it(`and returns ${limit} when ${limit} are requested`, async () => {
        expect(await similar('lv-electronic-queue', `?limit=${limit}`)).to.have.length(limit)
      })
    }

    it('the most similar first', async () => {
      const likeness = (await similar('lv-electronic-queue', '?limit=50')).map((item) => item.likeness)
      expect(likeness).to.deep.equal(likeness.toSorted((left, right) => right - left))
    })

    it('and each only once', async () => {
      const ids = (await similar('lv-electronic-queue', '?limit=50')).map(({ id }) => id)
      expect(new Set(ids).size).to.equal(ids.length)
    })
  })

  it('shows the case studies in which a member has experience', async () => {
    for (const code of ['KE', 'ID', 'LV', 'AD']) {
      const { caseStudies } = await service.read<{ caseStudies: { id: string }[] }>(`/api/v1/members/${code}`)
      const expected = [...catalogue.caseStudies.values()].filter((study) =>
        membersWithExperience(study).includes(code),
      )
      expect(caseStudies.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id))
    }
  })

  it('counts in the list of members the case studies that it shows for each', async () => {
    const [page] = await pagesOf(service, '/api/v1/members?limit=200')
    const counts = Object.fromEntries(page!.items.map(({ code, caseStudies }) => [code, caseStudies]))
    const expected = [...catalogue.members.keys()].map((code) => [code, catalogue.experience.get(code)?.length ?? 0])
    expect(counts).to.deep.equal(Object.fromEntries(expected))
  })

  it('describes every technology in six sections', async () => {
    for (const id of catalogue.technologies.keys()) {
      const { dossier } = await service.read<{ dossier: Record<string, unknown[]> }>(`/api/v1/technologies/${id}`)
      expect(dossier).to.have.all.keys(
        'businessProcesses',
        'policyArrangements',
        'legalRequirements',
        'minimumSpecifications',
        'costs',
        'trends',
      )
    }
  })

  it('shows the case studies that use a technology', async () => {
    const { caseStudies } = await service.read<{ caseStudies: { id: string }[] }>('/api/v1/technologies/biometrics')
    const expected = [...catalogue.caseStudies.values()].filter((study) => study.technologies.includes('biometrics'))
    expect(caseStudies.map(({ id }) => id)).to.deep.equal(expected.map(({ id }) => id))
  })

  it('shows the texts of a case study in every language', async () => {
    const { texts } = await service.read<{ texts: object }>('/api/v1/case-studies/lv-electronic-queue')
    expect(texts).to.deep.equal(catalogue.caseStudies.get('lv-electronic-queue')!.texts)
  })

  it('gives every summary the URL of its case study', async () => {
    const { items } = await service.read<Page>('/api/v1/case-studies?limit=3')
    for (const { id, url } of items) expect(await service.read<{ id: string }>(url as string)).to.include({ id })
  })

  describe('is not sent again to a caller that has it', () => {
    const unchanging = [
      '/api/v1/case-studies',
      '/api/v1/case-studies/lv-electronic-queue',
      '/api/v1/case-studies/lv-electronic-queue/similar',
      '/api/v1/technologies',
      '/api/v1/technologies/biometrics',
      '/api/v1/members',
      '/api/v1/members/BF',
      '/api/v1/health/live',
      '/api/v1/health/ready',
      '/api/openapi.json',
      '/api/docs',
      '/api/docs/start.js',
      '/api/docs/assets/swagger-ui.css',
    ]
    for (const path of unchanging) {
      it(`for ${path}`, async () => {
        const { etag } = (await service.get(path)).headers
        const again = await service.get(path, { 'if-none-match': etag! })
        expect(again.status).to.equal(304)
        expect(again.text).to.equal('')
      })
    }

    it('to fetch, which adds a header for caches on the way', async () => {
      for (const path of unchanging) {
        const { etag } = (await service.get(path)).headers
        const again = await fetch(service.address + path, { headers: { 'if-none-match': etag! } })
        expect(again.status, path).to.equal(304)
      }
    })

    it('except in another language', async () => {
      const { etag } = (await service.get('/api/v1/members?language=fr')).headers
      expect((await service.get('/api/v1/members?language=es', { 'if-none-match': etag! })).status).to.equal(200)
    })
  })
})
