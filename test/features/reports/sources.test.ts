import { expect } from 'chai'
import {
  type CaseStudy,
  type Catalogue,
  type InterfaceLanguage,
  interfaceLanguages,
  membersWithExperience,
} from '../../../src/domain/index.js'
import { textIn } from '../../../src/features/catalogue/index.js'
import type { EditionSource, StoredBlock } from '../../../src/features/documents/index.js'
import { inOneLanguage } from '../../../src/features/documents/index.js'
import { writeContent } from '../../../src/features/reports/content/write-content.js'
import type { EditionContent } from '../../../src/features/reports/edition-content.js'
import { translate } from '../../../src/messages/translate.js'
import { theEngine } from '../../support/one-engine.js'

/** The value of a field of a record, as its path says. */
function at(record: unknown, field: string): unknown {
  return field
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key], record)
}

describe('the first edition of the bundled catalogue', () => {
  let catalogue: Catalogue
  let content: EditionContent
  before(async () => {
    catalogue = (await theEngine()).catalogue
    content = writeContent({
      edition: { id: 'one', generatedAt: '2026-11-29T12:00:00.000Z' },
      catalogue,
      survey: undefined,
      openNeeds: [],
      earlier: undefined,
    })
  })

  const records = (kind: EditionSource['record']): ReadonlyMap<string, unknown> => {
    if (kind === 'case study') return catalogue.caseStudies
    return kind === 'technology' ? catalogue.technologies : catalogue.members
  }
  const recordOf = ({ record, id }: EditionSource): unknown => {
    const found = records(record).get(id)
    expect(found, `${record} ${id}`).to.be.an('object')
    return found
  }
  /** What the record that is named says, in a language. */
  const said = (source: EditionSource, language: InterfaceLanguage): unknown => {
    const record = recordOf(source)
    const theirs = source.record === 'case study' ? textIn(record as CaseStudy, language).language : language
    const value = at(record, source.field.replace('{language}', theirs))
    return typeof value === 'object' && value !== null && 'en' in value ? at(value, language) : value
  }
  /** Whether a record has the value for which it is counted. */
  const holds = (source: EditionSource): boolean => {
    const value = at(recordOf(source), source.field)
    if (source.value === undefined) return value !== undefined
    if (source.field === 'implementers')
      return membersWithExperience(recordOf(source) as CaseStudy).includes(String(source.value))
    return Array.isArray(value) ? value.includes(source.value) : value === source.value
  }
  const blocks = (): StoredBlock[] => content.chapters.flatMap((chapter) => chapter.blocks)
  const of = <Kind extends StoredBlock['kind']>(kind: Kind) => {
    const found = blocks().filter((block): block is Extract<StoredBlock, { kind: Kind }> => block.kind === kind)
    expect(found, kind).to.not.be.empty
    return found
  }
  const numbered = (refs: readonly number[]) => refs.map((number) => content.references[number - 1]!.url)

  it('has a chapter for each technology, and every case study is described in exactly one', () => {
    expect(content.chapters).to.have.length(catalogue.technologies.size + 4)
    expect(content.chapters.map(({ number }) => number)).to.deep.equal(content.chapters.map((_, index) => index + 1))
    const described = of('caseList').flatMap(({ items }) => items.filter(({ describedIn }) => describedIn === null))
    expect(described.map(({ id }) => id)).to.have.members([...catalogue.caseStudies.keys()])
  })

  it('is complete in three languages', () => {
    for (const language of interfaceLanguages) {
      const texts = JSON.stringify(inOneLanguage(content.chapters, language))
      expect(texts).to.not.match(/undefined|\[object|"text":""|"title":""/)
    }
    const [english, french, spanish] = interfaceLanguages.map((language) => inOneLanguage(content.chapters, language))
    const headings = (chapters: typeof english) => chapters!.map(({ title }) => title)
    expect(headings(english)).to.not.deep.equal(headings(french))
    expect(headings(english)).to.not.deep.equal(headings(spanish))
  })

  it('marks every block as generated, and says of every statement where it comes from', () => {
    for (const block of blocks()) expect(block.generated).to.equal(true)
    const statements = blocks().flatMap((block): { sources: readonly EditionSource[] }[] => {
      if (block.kind === 'heading') return []
      if ('items' in block) return [...block.items]
      return block.kind === 'table' ? [] : [block]
    })
    expect(statements).to.have.length.greaterThan(700)
    // That no survey was held comes from no record.
    expect(statements.filter(({ sources }) => sources.length === 0)).to.have.length(1)
  })

  it('states facts and summaries as their records do', () => {
    for (const block of of('facts')) {
      for (const { text, refs, sources } of block.items) {
        for (const language of interfaceLanguages) expect(text[language]).to.equal(said(sources[0]!, language))
        if (sources[0]!.field.startsWith('dossier')) {
          const url = at(recordOf(sources[0]!), sources[0]!.field.replace(/text$/, 'source.url'))
          expect(numbered(refs)).to.deep.equal([url])
        }
      }
    }
    const summaries = of('paragraph').filter(({ sources }) => sources[0]?.field === 'summary')
    expect(summaries).to.have.length(catalogue.technologies.size)
    for (const { text, sources } of summaries) {
      for (const language of interfaceLanguages) expect(text[language]).to.equal(said(sources[0]!, language))
    }
  })

  it('describes case studies in the words of their records, with all their sources', () => {
    for (const item of of('caseList').flatMap(({ items }) => items)) {
      const study = catalogue.caseStudies.get(item.id)!
      const source = (field: string) => item.sources.find((one) => one.field === field)!
      expect(item.maturity).to.equal(study.maturity)
      for (const language of interfaceLanguages) {
        expect(item.title[language]).to.equal(said(source('texts.{language}.title'), language))
        for (const code of membersWithExperience(study)) {
          expect(item.by[language]).to.include(catalogue.members.get(code)!.name[language])
        }
        if (study.year !== null) expect(item.by[language]).to.include(String(study.year))
        if (item.describedIn !== null) continue
        expect(said(source('texts.{language}.solution'), language)).to.include(item.summary![language])
        expect(item.results?.[language] ?? null).to.equal(said(source('texts.{language}.results'), language))
      }
      if (item.describedIn === null) expect(numbered(item.refs)).to.deep.equal(study.sources.map(({ url }) => url))
    }
  })

  it('lists case studies under their stage', () => {
    for (const { blocks: own } of content.chapters) {
      for (const [index, block] of own.entries()) {
        if (block.kind !== 'caseList') continue
        const heading = own[index - 1]!
        const { maturity } = block.items[0]!
        const stage = translate('en', maturity ? `maturity.${maturity}` : 'report.stageUnknown')
        expect(heading.kind === 'heading' && heading.text.en).to.equal(stage)
        for (const item of block.items) expect(item.maturity).to.equal(maturity)
      }
    }
  })

  it('counts in each cell the records that it names, each for what it says', () => {
    for (const { rows } of of('table')) {
      for (const { cells } of rows) {
        for (const { count, sources } of cells) {
          const named = new Set(
            sources.map(({ record, id, field }) => `${record} ${id} ${record === 'technology' ? field : ''}`),
          )
          const isReferences = sources.some(({ field }) => /url$/.test(field))
          expect(isReferences ? sources.length : named.size).to.equal(count)
          for (const source of sources) expect(holds(source), JSON.stringify(source)).to.equal(true)
        }
      }
    }
  })

  it('counts what there is: rows and columns add up', () => {
    const table = of('table').find(({ rows }) => rows.length === catalogue.technologies.size)!
    for (const { label, cells } of table.rows) {
      const technology = [...catalogue.technologies.values()].find(({ name }) => name.en === label.en)!
      const studies = [...catalogue.caseStudies.values()].filter((one) => one.technologies.includes(technology.id))
      const counts = cells.map(({ count }) => count!)
      expect(counts.at(-1)).to.equal(studies.length)
      expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).to.equal(studies.length)
    }
  })

  it('numbers figures in their order and draws what their sources say', () => {
    const figures = of('figure')
    expect(figures.map(({ number }) => number)).to.deep.equal(figures.map((_, index) => index + 1))
    for (const { chart, sources } of figures) {
      for (const source of sources) expect(holds(source), JSON.stringify(source)).to.equal(true)
      if (chart.kind === 'map') {
        for (const { key, count } of chart.dots) {
          expect(sources.filter(({ value }) => value === key)).to.have.length(count)
        }
        continue
      }
      const dated = sources.filter(({ field }) => field === 'year')
      for (const { label, counts } of chart.columns) {
        const those = dated.filter(({ value }) => value === label)
        expect(counts.reduce((sum, count) => sum + count, 0)).to.equal(those.length)
      }
    }
  })

  it('numbers references in the order in which they are first named', () => {
    expect(content.references.map(({ number }) => number)).to.deep.equal(
      content.references.map((_, index) => index + 1),
    )
    expect(new Set(content.references.map(({ url }) => url)).size).to.equal(content.references.length)
    for (const { url, sources } of content.references) {
      for (const source of sources) expect(at(recordOf(source), source.field)).to.equal(url)
    }
    const named = blocks().flatMap((block) =>
      block.kind === 'facts' || block.kind === 'caseList' ? block.items.flatMap(({ refs }) => refs) : [],
    )
    expect([...new Set(named)].sort((left, right) => left - right)).to.deep.equal(
      content.references.map(({ number }) => number),
    )
  })

  it('is the same when it is made again', () => {
    const again = writeContent({
      edition: { id: 'one', generatedAt: '2026-11-29T12:00:00.000Z' },
      catalogue,
      survey: undefined,
      openNeeds: [],
      earlier: undefined,
    })
    expect(again).to.deep.equal(content)
  })
})
