import { expect } from 'chai'
import fc from 'fast-check'
import type { CaseStudy, Catalogue, Technology } from '../../../src/domain/index.js'
import { compareContents, figuresIn } from '../../../src/features/reports/compare-contents.js'
import { writeContent } from '../../../src/features/reports/content/write-content.js'
import type { EditionContent } from '../../../src/features/reports/edition-content.js'
import { aCaseStudy, aTechnology, aText } from '../../support/builders.js'

const source = { title: 'A report', url: 'https://example.org/report' }
const scanner = aTechnology({ id: 'scanner', name: { en: 'Scanners', fr: 'Scanners', es: 'Escáneres' } })
const aStudy = (id: string, results: string | null = null, more: Partial<CaseStudy> = {}) =>
  aCaseStudy({ id, technologies: ['scanner'], maturity: 'pilot', en: aText({ title: id, results }), ...more })

function contentOf(
  studies: readonly CaseStudy[],
  technologies: readonly Technology[] = [scanner],
  earlier?: EditionContent,
): EditionContent {
  const catalogue = {
    generation: 1,
    caseStudies: new Map(studies.map((study) => [study.id, study])),
    technologies: new Map(technologies.map((technology) => [technology.id, technology])),
    members: new Map(),
    processAreas: new Map(),
    regions: new Map(),
    experience: new Map(),
  } as unknown as Catalogue
  return writeContent({
    edition: { id: 'one', generatedAt: '2026-11-29T12:00:00.000Z' },
    catalogue,
    survey: undefined,
    openNeeds: [],
    earlier: earlier && { number: 1, content: earlier },
  })
}

const changesBetween = (before: EditionContent, after: EditionContent) =>
  compareContents(before, after).map(({ change, about, before: was, after: is }) => [change, about.en, was?.en, is?.en])

describe('what changed between two editions', () => {
  it('is nothing when they say the same', () => {
    const content = contentOf([aStudy('a-study', 'Saved 10 days.')])
    expect(compareContents(content, content)).to.deep.equal([])
  })

  it('are case studies that came, moved to another stage, and went', () => {
    const before = contentOf([aStudy('one'), aStudy('two')])
    const after = contentOf([aStudy('two', null, { maturity: 'production' }), aStudy('three')])
    const changes = changesBetween(before, after)
    expect(changes.map(([change, about]) => [change, about])).to.deep.equal([
      ['new-case-study', 'three'],
      ['stage-moved', 'two'],
      ['archived', 'one'],
    ])
    expect(changes[1]!.slice(2)).to.deep.equal(['Pilot', 'In service'])
  })

  it('are numbers in results that were not there before, and only those', () => {
    const before = contentOf([aStudy('one', 'Clearance fell from 12 to 3 days.'), aStudy('two', 'It works.')])
    const after = contentOf([
      aStudy('one', 'Clearance fell from 12 to 3 days, by 75%.'),
      aStudy('two', 'It works well.'),
    ])
    const [change, ...others] = compareContents(before, after)
    expect(others).to.deep.equal([])
    expect(change!.statement.en).to.equal('New figures in the results of “one”: 75%')
  })

  it('are facts of dossiers that came and went, and technologies as a whole', () => {
    const fact = (en: string) => ({ text: { en, fr: en, es: en }, source })
    const withFacts = (...facts: string[]) => [{ ...scanner, dossier: { ...scanner.dossier, costs: facts.map(fact) } }]
    const before = contentOf([], withFacts('USD 2 million', 'USD 3 million'))
    const after = contentOf([], [...withFacts('USD 3 million', 'USD 4 million'), aTechnology({ id: 'drone' })])
    expect(changesBetween(before, after).map(([change, , was, is]) => [change, was ?? is])).to.deep.equal([
      ['new-technology', after.chapters.find(({ id }) => id === 'technology-drone')!.title.en],
      ['new-fact', 'USD 4 million'],
      ['fact-withdrawn', 'USD 2 million'],
    ])
  })

  it('stands in the chapter that it belongs to, before its dossier', () => {
    const before = contentOf([aStudy('one')])
    const after = contentOf([aStudy('one', null, { maturity: 'production' })], [scanner], before)
    expect(after.since).to.equal(1)
    const [summary, heading, changes] = after.chapters.find(({ id }) => id === 'technology-scanner')!.blocks
    expect([summary!.kind, heading!.kind, changes!.kind]).to.deep.equal(['paragraph', 'heading', 'changes'])
    expect(heading!.kind === 'heading' && heading!.text.en).to.equal('What changed since edition 1')
  })

  it('is the other way round from the later edition to the earlier one', () => {
    const ids = fc.uniqueArray(fc.constantFrom('one', 'two', 'three', 'four'))
    fc.assert(
      fc.property(ids, ids, (some, others) => {
        const [left, right] = [some, others].map((chosen) => contentOf(chosen.map((id) => aStudy(id))))
        const named = (changes: ReturnType<typeof changesBetween>, kind: string) =>
          changes.filter(([change]) => change === kind).map(([, about]) => about)
        const [there, back] = [changesBetween(left!, right!), changesBetween(right!, left!)]
        expect(named(there, 'new-case-study')).to.have.members(named(back, 'archived'))
        expect(named(there, 'archived')).to.have.members(named(back, 'new-case-study'))
      }),
      { numRuns: 30 },
    )
  })
})

describe('the figures in a text', () => {
  it('are numbers with their separators and percent signs', () => {
    const text = 'From 1,234.5 to 12\u202f000 in 2024: 75% more, 3,5\u00a0% less, and 4 x 4.'
    expect(figuresIn(text)).to.deep.equal(['1,234.5', '12\u202f000', '2024', '75%', '3,5\u00a0%', '4'])
  })

  it('are all in the text, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const figures = figuresIn(text)
        expect(new Set(figures).size).to.equal(figures.length)
        for (const figure of figures) expect(text).to.include(figure)
      }),
    )
  })
})
