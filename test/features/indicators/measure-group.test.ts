import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy, Catalogue } from '../../../src/domain/index.js'
import { indicatorIds } from '../../../src/features/indicators/indicator.js'
import { indicators } from '../../../src/features/indicators/indicators.js'
import { measureGroup } from '../../../src/features/indicators/measure-group.js'
import type { NeedFact } from '../../../src/features/indicators/need-facts.js'
import { aCaseStudy, aMember, aProcessArea, aTechnology } from '../../support/builders.js'

const codes = ['AA', 'BB', 'CC', 'DD', 'EE']
const group = { by: 'all', values: [], members: new Set(codes) } as const

function catalogueOf(...studies: CaseStudy[]): Catalogue {
  const experience = new Map<string, CaseStudy[]>()
  for (const study of studies) {
    for (const { member } of study.implementers) experience.set(member, [...(experience.get(member) ?? []), study])
  }
  const rest = {
    caseStudies: new Map(studies.map((study) => [study.id, study])),
    members: new Map(codes.map((code) => [code, aMember({ code })])),
    technologies: new Map(['scanners', 'drones'].map((id) => [id, aTechnology({ id })])),
    processAreas: new Map(['inspection', 'transit'].map((id) => [id, aProcessArea({ id })])),
    experience,
  }
  return rest as unknown as Catalogue
}

let made = 0
function study(year: number | null, members: readonly string[], more: Partial<CaseStudy> = {}): CaseStudy {
  made += 1
  return aCaseStudy({
    id: `study-${made}`,
    year,
    implementers: members.map((member) => ({ member, role: 'lead' as const })),
    ...more,
  })
}

function aFact(fact: Partial<NeedFact> = {}): NeedFact {
  const answer = { isGood: true, peerInRegion: false, peerInLanguage: true }
  return { memberCode: 'AA', year: 2026, daysToAnswer: null, answer, ...fact }
}

const measure = (id: (typeof indicatorIds)[number], studies: CaseStudy[], needs: NeedFact[] = []) =>
  measureGroup(indicators[id], group, { catalogue: catalogueOf(...studies), needs })

describe('an indicator of a group of members', () => {
  it('counts the members that have a case study, each from its first one', () => {
    const [found] = measure('experience', [study(2020, ['AA', 'BB']), study(2018, ['AA']), study(2022, ['CC'])])
    expect(found!.now).to.deep.include({ value: 0.6, n: 5 })
    expect(found!.series.map(({ year, value }) => [year, value])).to.deep.equal([
      [2018, 0.2],
      [2020, 0.4],
      [2022, 0.6],
    ])
  })

  it('counts what has no year in every year, so that it is no change', () => {
    const [found] = measure('experience', [study(null, ['AA']), study(2020, ['AA']), study(2021, ['BB'])])
    expect(found!.series.map(({ year, value }) => [year, value])).to.deep.equal([[2021, 0.4]])
  })

  it('counts a case study of two members for both', () => {
    const [found] = measure('case-studies', [study(2020, ['AA', 'BB']), study(2021, ['AA'])])
    expect(found!.now).to.deep.equal({ value: 0.6, n: 5, low: null, high: null })
  })

  it('covers a process area from the third case study on', () => {
    const all = [2019, 2020, 2021].map((year) => study(year, ['AA'], { processAreas: ['transit'] }))
    expect(measure('coverage', all.slice(1))[0]!.now).to.include({ value: 0, n: 2 })
    const [found] = measure('coverage', all)
    expect(found!.now).to.include({ value: 0.5, n: 2, low: null })
    expect(found!.series.map(({ year }) => year)).to.deep.equal([2021])
  })

  it('says of each technology how far the members are, each by what it has furthest', () => {
    const found = measure('stages', [
      study(2019, ['AA'], { maturity: 'pilot' }),
      study(2021, ['AA'], { maturity: 'production' }),
      study(2020, ['BB'], { maturity: null }),
      study(2020, ['CC'], { maturity: 'pilot', technologies: ['drones', 'scanners'] }),
    ])
    expect(found.map(({ technology, stages, now }) => [technology, stages, now.value])).to.deep.equal([
      ['scanners', { study: 1, pilot: 1, production: 1 }, 0.2],
      ['drones', { study: 0, pilot: 1, production: 0 }, 0],
    ])
  })

  it('counts only needs of the group, by the year in which they were submitted', () => {
    const needs = [aFact({ year: 2025 }), aFact({ memberCode: 'BB' }), aFact(), aFact({ memberCode: 'ZZ' })]
    const [found] = measure('needs', [], needs)
    expect(found!.now).to.include({ value: 0.6, n: 5 })
    expect(found!.series.map(({ year, value }) => [year, value])).to.deep.equal([
      [2025, 0.2],
      [2026, 0.4],
    ])
  })

  it('leaves needs out of shares while it is not known what the catalogue has for them', () => {
    const bad = { isGood: false, peerInRegion: false, peerInLanguage: false }
    const needs = [aFact(), aFact({ answer: bad }), aFact({ answer: null })]
    expect(measure('good-answers', [], needs)[0]!.now).to.include({ value: 0.5, n: 2 })
    expect(measure('peers-in-region', [], needs)[0]!.now).to.include({ value: 0, n: 2 })
    expect(measure('peers-in-language', [], needs)[0]!.now).to.include({ value: 0.5, n: 2 })
  })

  it('takes the middle of the days to an answer, over the needs that have one', () => {
    const needs = [2, 30, 4, null].map((daysToAnswer) => aFact({ daysToAnswer }))
    expect(measure('days-to-answer', [], needs)[0]!.now).to.deep.equal({ value: 4, n: 3, low: null, high: null })
    expect(measure('days-to-answer', [], needs.slice(0, 2))[0]!.now.value).to.equal(16)
  })

  it('has no value where there is nothing to count', () => {
    for (const id of ['good-answers', 'peers-in-region', 'peers-in-language', 'days-to-answer'] as const) {
      expect(measure(id, [])[0]).to.deep.include({ now: { value: null, n: 0, low: null, high: null }, series: [] })
    }
  })

  it('ends its years where it stands now, and never falls, whatever case studies there are', () => {
    const anyStudy = fc.record({
      year: fc.option(fc.integer({ min: 2010, max: 2026 })),
      members: fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }),
      maturity: fc.option(fc.constantFrom('study' as const, 'pilot' as const, 'production' as const)),
      technologies: fc.uniqueArray(fc.constantFrom('scanners', 'drones')),
      processAreas: fc.uniqueArray(fc.constantFrom('inspection', 'transit')),
    })
    fc.assert(
      fc.property(fc.array(anyStudy, { maxLength: 12 }), (all) => {
        const studies = all.map(({ year, members, ...more }) => study(year, members, more))
        for (const id of indicatorIds.filter((one) => indicators[one].from === 'case-studies')) {
          for (const { now, series, stages } of measure(id, studies)) {
            const values = series.map(({ value }) => value!)
            expect(values).to.deep.equal([...values].sort((left, right) => left - right))
            if (values.length > 0) expect(values.at(-1)).to.equal(now.value)
            if (stages) expect(stages.production / codes.length).to.equal(now.value)
          }
        }
      }),
    )
  })
})
