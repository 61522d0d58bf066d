import { type CaseStudy, type InterfaceLanguage, interfaceLanguages, meantMember } from '../../domain/index.js'
import { type Cell, listIn, readRows, type Table } from '../../platform/tables/index.js'
import type { KnownIds } from './check-references.js'
import { importedCaseStudy } from './imported-case-study.js'
import type { CaseStudyFile } from './read-case-studies.js'

/** Lists in one cell: short items by semicolons, long ones by line breaks. */
const betweenIds = ';'
const betweenLines = '\n'
/** Between the parts of a source: address, title, date, language. */
const betweenParts = '|'

const textFields = ['title', 'problem', 'solution', 'results', 'lessons', 'costNote', 'status'] as const
const evidenceFields = ['sourceQuality', 'sourceType', 'problemBasis', 'confidence', 'read'] as const

/** What is assumed where a table does not say it. */
const usualEvidence = {
  sourceQuality: 'fair',
  sourceType: 'other',
  problemBasis: 'stated',
  confidence: 'medium',
  read: 'whole',
} as const satisfies CaseStudy['evidence']

/** The columns of a table of case studies, one in each row. */
export const caseStudyColumns: readonly string[] = [
  'id',
  'administration',
  ...interfaceLanguages.flatMap((language) => textFields.map((field) => `${field}_${language}`)),
  ...interfaceLanguages.map((language) => `needs_${language}`),
  'technologies',
  'processAreas',
  'implementers',
  'partners',
  'maturity',
  'year',
  'tags',
  'sources',
  ...evidenceFields,
]

/** Cells in the order of the columns. */
export function caseStudyCells(study: CaseStudy): (string | null)[] {
  const cells: Record<string, string | null> = {
    id: study.id,
    administration: study.administration,
    technologies: study.technologies.join(betweenIds),
    processAreas: study.processAreas.join(betweenIds),
    implementers: study.implementers.map(({ member, role }) => `${member}:${role}`).join(betweenIds),
    partners: study.partners.join(betweenLines),
    maturity: study.maturity,
    year: study.year === null ? null : String(study.year),
    tags: study.tags.join(betweenIds),
    sources: study.sources
      .map(({ url, title, date, language }) =>
        [url, title, date, language].map((part) => part ?? '').join(betweenParts),
      )
      .map((source) => source.replace(/\|+$/, ''))
      .join(betweenLines),
    ...study.evidence,
  }
  for (const language of interfaceLanguages) {
    for (const field of textFields) cells[`${field}_${language}`] = study.texts[language]?.[field] ?? null
    // The same problem is on the same line in every language.
    const needs = study.needsAnswered.map((need) => need[language]?.replaceAll(/\s*\n\s*/g, ' ') ?? '')
    cells[`needs_${language}`] = needs.some(Boolean) ? needs.join(betweenLines) : null
  }
  return caseStudyColumns.map((column) => cells[column] || null)
}

/** Reads case studies from a table and collects all errors, each with its line and the column of the file. */
export async function caseStudiesInTable(
  table: Table,
  known: KnownIds,
  mapping: Readonly<Record<string, string>>,
): Promise<CaseStudyFile> {
  const { records, errors } = await readRows(table, {
    known: caseStudyColumns,
    needed: ['id', 'sources'],
    mapping,
    schema: importedCaseStudy(known),
    recordOf: (cell) => recordOf(cell, known),
    columnOf,
    key: { column: 'id', of: ({ id }) => id },
  })
  if (table.rows.length === 0) errors.add({ line: null, path: '', message: 'contains no case study' })
  return { studies: records, errors }
}

function recordOf(cell: Cell, { members }: KnownIds): object {
  const list = (column: string, separator: string) => listIn(cell(column), separator)
  const textsOf = (language: InterfaceLanguage) => {
    const text = Object.fromEntries(textFields.map((field) => [field, cell(`${field}_${language}`)]))
    return Object.values(text).some(Boolean) ? { ...text, status: text.status ?? 'original' } : undefined
  }
  const texts = interfaceLanguages.flatMap((language) => {
    const text = textsOf(language)
    return text ? [[language, text]] : []
  })
  return {
    id: cell('id'),
    administration: cell('administration'),
    texts: Object.fromEntries(texts),
    needsAnswered: needsIn(cell),
    technologies: list('technologies', betweenIds),
    processAreas: list('processAreas', betweenIds),
    tags: list('tags', betweenIds),
    implementers: list('implementers', betweenIds).map((one) => {
      const [member = '', role = 'lead'] = one.split(':').map((part) => part.trim())
      return { member: meantMember(member, members), role }
    }),
    partners: list('partners', betweenLines),
    maturity: cell('maturity') ?? null,
    year: yearIn(cell('year')),
    sources: list('sources', betweenLines).map((source) => {
      const [url = '', title, date, language] = source.split(betweenParts).map((part) => part.trim() || null)
      return { url, title: title ?? null, date: date ?? null, language: language ?? null }
    }),
    evidence: Object.fromEntries(evidenceFields.map((field) => [field, cell(field) ?? usualEvidence[field]])),
  }
}

/** What is no number stays as it is, to be refused. */
function yearIn(text: string | undefined): number | string | null {
  if (text === undefined) return null
  return /^\d+$/.test(text) ? Number(text) : text
}

function needsIn(cell: Cell): object[] {
  const lines = interfaceLanguages.map((language) => (cell(`needs_${language}`) ?? '').split(betweenLines))
  const most = Math.max(...lines.map((one) => one.length))
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(
      interfaceLanguages.flatMap((language, place) => {
        const text = lines[place]?.[index]?.trim()
        return text ? [[language, text]] : []
      }),
    ),
  ).flatMap((need) => (Object.keys(need).length > 0 ? [{ status: 'curated', ...need }] : []))
}

/** The column that a path in a case study comes from: `texts.fr.title` from `title_fr`. */
function columnOf(path: string): string {
  const [first = '', second = '', third] = path.split('.')
  if (first === 'texts') return third ? `${third}_${second}` : 'title_en'
  if (first === 'needsAnswered') return `needs_${interfaceLanguages.find((language) => language === third) ?? 'en'}`
  return first === 'evidence' ? second : first
}
