import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy } from '../../../src/domain/index.js'
import type { Engine } from '../../../src/engine/index.js'
import { allowedBy, filters } from '../../../src/features/catalogue/index.js'
import { aRequest } from '../../support/builders.js'
import { theEngine } from '../../support/one-engine.js'
import { recommendBy } from '../../support/shared.js'

type Filters = ReturnType<typeof filters.parse>
const need = 'Lorries wait for days and we find little of what is smuggled'

/** The meaning of the filters in simple code. */
function meets(study: CaseStudy, wanted: Filters, regionOf: (code: string) => string | undefined): boolean {
  const doers = study.implementers.filter(({ role }) => role !== 'supporter').map(({ member }) => member)
  if (wanted.technologies.length && !wanted.technologies.some((id) => study.technologies.includes(id))) return false
  if (wanted.processAreas.length && !wanted.processAreas.some((id) => study.processAreas.includes(id))) return false
  if (wanted.members.length && !wanted.members.some((code) => doers.includes(code))) return false
  if (wanted.maturity.length && !wanted.maturity.some((stage) => stage === study.maturity)) return false
  if (wanted.yearFrom !== undefined && (study.year ?? 0) < wanted.yearFrom) return false
  if (wanted.regions.length && !wanted.regions.some((region) => doers.some((code) => regionOf(code) === region)))
    return false
  return true
}

function expected(engine: Engine, wanted: Filters): string[] {
  const { caseStudies, members } = engine.catalogue
  const regionOf = (code: string) => members.get(code)?.region
  return [...caseStudies.values()].filter((study) => meets(study, wanted, regionOf)).map(({ id }) => id)
}

/** All results, page by page. */
async function everything(engine: Engine, wanted: Filters): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const request = aRequest(need, { filters: wanted, limit: 50, offset: ids.length, peers: 0 })
    const { results } = await recommendBy(engine, request)
    if (results.length === 0) return ids
    ids.push(...results.map(({ caseStudy }) => caseStudy.id))
  }
}

describe('a filter', function () {
  this.timeout(120_000)

  const single: Record<string, Partial<Filters>> = {
    'by technology': { technologies: ['blockchain'] },
    'by one of several technologies': { technologies: ['blockchain', 'biometrics'] },
    'by process area': { processAreas: ['risk-management'] },
    'by region': { regions: ['west-central-africa'] },
    'by maturity': { maturity: ['pilot', 'study'] },
    'by year': { yearFrom: 2024 },
    'by member': { members: ['NL'] },
    'by everything at once': {
      technologies: ['iot-tracking-seals'],
      processAreas: ['transit'],
      regions: ['east-southern-africa', 'west-central-africa'],
      maturity: ['production'],
      yearFrom: 2015,
      members: ['KE', 'TG', 'RW'],
    },
  }
  for (const [what, some] of Object.entries(single)) {
    it(`${what} returns all case studies that pass it, and no others`, async () => {
      const engine = await theEngine()
      const wanted = filters.parse(some)
      const right = expected(engine, wanted)
      expect(right, 'the test would prove nothing').to.not.deep.equal([])
      expect(await everything(engine, wanted)).to.have.members(right)
    })
  }

  it('that no case study passes returns nothing', async () => {
    const engine = await theEngine()
    const { results, total, fit } = await recommendBy(engine, aRequest(need, { filters: { yearFrom: 2100 } }))
    expect({ results, total, fit }).to.deep.equal({ results: [], total: 0, fit: 'none' })
  })

  it('by a member does not return case studies that it only supported', async () => {
    const engine = await theEngine()
    // The European Union funded some and implemented others.
    const ids = await everything(engine, filters.parse({ members: ['EU'] }))
    expect(ids).to.include('xx-eu-ics2-postal-ead').and.not.include('cr-rfid-truck-tags')
  })

  it('returns the total number of results', async () => {
    const engine = await theEngine()
    const wanted = filters.parse({ technologies: ['blockchain'] })
    const { total } = await recommendBy(engine, aRequest(need, { filters: wanted, limit: 1 }))
    expect(total).to.equal(expected(engine, wanted).length)
  })
})

describe('with any filters', function () {
  this.timeout(120_000)

  async function anyFilters(): Promise<fc.Arbitrary<Filters>> {
    const { technologies, processAreas, members } = (await theEngine()).catalogue
    const some = <T>(values: readonly T[], maxLength: number) => fc.subarray([...values], { maxLength })
    return fc
      .record(
        {
          technologies: some([...technologies.keys()], 4),
          processAreas: some([...processAreas.keys()], 4),
          regions: some(['europe', 'asia-pacific', 'americas-caribbean', 'east-southern-africa'], 3),
          maturity: some(['study', 'pilot', 'production'], 2),
          members: some([...members.keys()], 60).map((codes) => codes.slice(0, 50)),
          yearFrom: fc.integer({ min: 1990, max: 2026 }),
        },
        { requiredKeys: [] },
      )
      .map((some) => filters.parse(some))
  }

  it('exactly the case studies that pass them are allowed', async () => {
    const engine = await theEngine()
    fc.assert(
      fc.property(await anyFilters(), (wanted) => {
        const allowed = allowedBy(wanted, engine.catalogue) ?? new Set(engine.catalogue.caseStudies.keys())
        expect([...allowed]).to.have.members(expected(engine, wanted))
      }),
      { numRuns: 300 },
    )
  })

  it('as many results come back as were requested, if there are as many', async () => {
    const engine = await theEngine()
    await fc.assert(
      fc.asyncProperty(await anyFilters(), fc.integer({ min: 1, max: 50 }), async (wanted, limit) => {
        const { results } = await recommendBy(engine, aRequest(need, { filters: wanted, limit, peers: 0 }))
        expect(results).to.have.lengthOf(Math.min(limit, expected(engine, wanted).length))
      }),
      { numRuns: 40 },
    )
  })
})
