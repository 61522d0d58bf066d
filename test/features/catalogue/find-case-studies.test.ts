import { expect } from 'chai'
import { expectProblem } from '../../support/problems.js'
import { theService } from '../../support/service.js'

interface Item {
  readonly id: string
  readonly title: string
  readonly year: number | null
  readonly pageUrl: string
  readonly addedAt: string
  readonly updatedAt: string
}

interface Listed {
  readonly items: Item[]
  readonly total: number
  readonly nextCursor: string | null
  readonly facets: Record<string, { id: string; name: string; count: number }[]> | null
}

describe('the list of case studies', () => {
  const service = theService()
  const list = (query: string) => service.read<Listed>(`/api/v1/case-studies?${query}`)

  it('finds words in any language of the texts, the best first', async () => {
    const { items, total } = await list('text=drone&limit=5')
    expect(total).to.be.within(2, 100)
    expect(items[0]!.title).to.match(/drone|uav|unmanned/i)
    expect((await list('text=drones&language=fr')).items.map(({ id }) => id)).to.include(items[0]!.id)
    expect(await list('text=xqzwv')).to.deep.include({ items: [], total: 0, nextCursor: null })
  })

  for (const sort of ['id', 'newest', 'updated', 'title', 'relevance']) {
    it(`pages through everything once, sorted by ${sort}`, async () => {
      const all: Item[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: Listed = await list(`sort=${sort}&limit=97${cursor === '' ? '' : `&cursor=${cursor}`}`)
        all.push(...page.items)
        cursor = page.nextCursor
      }
      expect(new Set(all.map(({ id }) => id)).size).to.equal(all.length)
      expect(all).to.have.lengthOf((await list('limit=1')).total)
      const years = all.map(({ year }) => year ?? 0)
      if (sort === 'newest') expect(years).to.deep.equal(years.toSorted((a, b) => b - a))
      const times = all.map(({ updatedAt }) => updatedAt)
      if (sort === 'updated') expect(times).to.deep.equal(times.toSorted().reverse())
    })
  }

  it('counts what all that were found have in common', async () => {
    const { facets, total } = await list('text=scanner&facets=true&limit=1&language=fr')
    expect(facets).to.have.all.keys('technology', 'processArea', 'region', 'wcoRegion', 'maturity')
    const [most] = facets!.technology!
    expect(most).to.include({ id: 'non-intrusive-inspection' })
    expect(most!.count).to.be.within(10, total)
    expect((await list(`text=scanner&technology=${most!.id}`)).total).to.equal(most!.count)
    expect((await list('text=scanner')).facets).to.equal(null)
  })

  it('gives what was changed after a time', async () => {
    const { items } = await list('sort=updated&limit=1')
    const last = items[0]!.updatedAt
    expect((await list(`updatedSince=${last}`)).total).to.equal(0)
    const before = new Date(Date.parse(last) - 1).toISOString()
    expect((await list(`updatedSince=${before}`)).total).to.be.above(0)
  })

  it('names the page of each in the language that was asked for', async () => {
    const { items } = await list('limit=1&language=es')
    expect(items[0]!.pageUrl).to.equal(`/es/case-studies/${items[0]!.id}`)
    expect((await service.get('/api/v1/case-studies?language=es')).headers['content-language']).to.equal('es')
  })

  it('refuses what it does not know', async () => {
    for (const [query, path] of [
      ['sort=best', 'sort'],
      ['facets=yes', 'facets'],
      ['updatedSince=monday', 'updatedSince'],
      [`text=${'x'.repeat(201)}`, 'text'],
    ] as const) {
      expect(expectProblem(await service.get(`/api/v1/case-studies?${query}`), 400)).to.deep.equal([path])
    }
  })
})

describe('the lists that filters choose from', () => {
  const service = theService()

  it('name process areas and regions, with their numbers', async () => {
    const areas = await service.read<{ items: object[]; total: number }>('/api/v1/process-areas?language=fr')
    expect(areas.total).to.equal(18)
    expect(areas.items[0]).to.have.all.keys('id', 'name', 'caseStudies')
    const regions = await service.read<{ items: { members: number }[] }>('/api/v1/regions')
    const members = await service.read<{ total: number }>('/api/v1/members?limit=1')
    expect(regions.items).to.have.lengthOf(6)
    expect(regions.items.reduce((sum, one) => sum + one.members, 0)).to.be.within(members.total - 5, members.total)
  })
})
