import type { Catalogue, Member, ProcessArea, Technology, Term } from '../../domain/index.js'
import { writeCsv, writeXlsx } from '../../platform/tables/index.js'
import { caseStudyCells, caseStudyColumns } from './case-study-table.js'
import type { CaseStudyFormat } from './read-case-study-file.js'

export const exportKinds = ['case-studies', 'technologies', 'process-areas', 'members', 'terms'] as const
export type ExportKind = (typeof exportKinds)[number]

interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

/** Records of one kind as a file. JSON Lines hold everything and can be imported again; tables are for people. */
export async function exportCatalogue(
  catalogue: Catalogue,
  kind: ExportKind,
  format: CaseStudyFormat,
): Promise<Buffer> {
  if (format === 'jsonl') {
    return Buffer.from(
      recordsOf(catalogue, kind)
        .map((record) => `${JSON.stringify(record)}\n`)
        .join(''),
    )
  }
  const { columns, rows } = sheetOf(catalogue, kind)
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows)
}

/** A file with the columns of case studies and one example, to be filled in. */
export async function caseStudyTemplate(catalogue: Catalogue, format: 'csv' | 'xlsx'): Promise<Buffer> {
  const [example] = catalogue.caseStudies.values()
  const rows = example ? [caseStudyCells({ ...example, id: 'example-delete-this-row' })] : []
  return format === 'csv' ? writeCsv(caseStudyColumns, rows) : writeXlsx(caseStudyColumns, rows)
}

function recordsOf(catalogue: Catalogue, kind: ExportKind): readonly object[] {
  switch (kind) {
    case 'case-studies':
      return [...catalogue.caseStudies.values()]
    case 'technologies':
      return [...catalogue.technologies.values()]
    case 'process-areas':
      return [...catalogue.processAreas.values()]
    case 'members':
      return [...catalogue.members.values()]
    case 'terms':
      return catalogue.terms
  }
}

function sheetOf(catalogue: Catalogue, kind: ExportKind): Sheet {
  switch (kind) {
    case 'case-studies':
      return { columns: caseStudyColumns, rows: [...catalogue.caseStudies.values()].map(caseStudyCells) }
    case 'technologies':
      return technologies([...catalogue.technologies.values()])
    case 'process-areas':
      return processAreas([...catalogue.processAreas.values()])
    case 'members':
      return members([...catalogue.members.values()])
    case 'terms':
      return terms(catalogue.terms)
  }
}

/** One fact of a dossier in each row. */
function technologies(all: readonly Technology[]): Sheet {
  const columns = ['id', 'name_en', 'name_fr', 'name_es', 'heading', 'fact_en', 'fact_fr', 'fact_es', 'source', 'url']
  const rows = all.flatMap(({ id, name, dossier }) =>
    Object.entries(dossier).flatMap(([heading, facts]) =>
      facts.map(({ text, source }) => [
        ...[id, name.en, name.fr, name.es, heading],
        ...[text.en, text.fr, text.es, source.title, source.url],
      ]),
    ),
  )
  return { columns, rows }
}

function processAreas(all: readonly ProcessArea[]): Sheet {
  const rows = all.map(({ id, name }) => [id, name.en, name.fr, name.es])
  return { columns: ['id', 'name_en', 'name_fr', 'name_es'], rows }
}

function members(all: readonly Member[]): Sheet {
  const context = ['landlocked', 'island', 'smallIslandDevelopingState', 'leastDeveloped'] as const
  const columns = [
    ...['code', 'iso3', 'name_en', 'name_fr', 'name_es', 'administration', 'region'],
    ...['officialLanguages', 'borders', 'unions', 'incomeGroup', ...context],
  ]
  const rows = all.map((member) => [
    ...[member.code, member.iso3, member.name.en, member.name.fr, member.name.es],
    ...[member.administration.name, member.region],
    ...[member.officialLanguages, member.borders, member.unions].map((list) => list.join(';')),
    ...[member.context.incomeGroup, ...context.map((name) => String(member.context[name]))],
  ])
  return { columns, rows }
}

function terms(all: readonly Term[]): Sheet {
  const languages = ['en', 'fr', 'es'] as const
  const columns = ['id', ...languages.flatMap((language) => [`short_${language}`, `long_${language}`])]
  const rows = all.map((term) => [term.id, ...languages.flatMap((one) => [term[one].short, term[one].long])])
  return { columns, rows }
}
