import {
  type CaseStudy,
  ErrorList,
  type FieldError,
  type InterfaceLanguage,
  InvalidInputError,
  interfaceLanguages,
  meantMember,
} from '../../domain/index.js'
import type { Table } from '../../platform/tables/index.js'
import type { KnownIds } from './check-references.js'
import { importedCaseStudy } from './imported-case-study.js'
import type { CaseStudyFile, ImportError } from './read-case-studies.js'

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

export interface TableReading {
  readonly known: KnownIds
  readonly maximum: number
  /** Our column by that of the file, where they differ; empty for one to leave out. */
  readonly mapping: Readonly<Record<string, string>>
}

/** Reads case studies from a table and collects all errors, each with its line and the column of the file. */
export function caseStudiesInTable(table: Table, { known, maximum, mapping }: TableReading): CaseStudyFile {
  const names = columnNames(table.columns, mapping)
  const schema = importedCaseStudy(known)
  const errors = new ErrorList<ImportError>()
  const studies: CaseStudy[] = []
  const lines = new Map<string, number>()
  for (const { line, cells } of table.rows) {
    if (studies.length + errors.count >= maximum) {
      errors.add({
        line,
        path: '',
        message: `exceeds the limit: at most ${maximum} case studies can be imported at once`,
      })
      break
    }
    const cell = (column: string) => cells.get(names.get(column) ?? '')?.trim() || undefined
    const parsed = schema.safeParse(recordOf(cell, known))
    if (!parsed.success) {
      errors.addIssues(parsed.error.issues, (path, message) => {
        const column = columnOf(path)
        return { line, path: names.get(column) ?? column, message }
      })
      continue
    }
    const before = lines.get(parsed.data.id)
    if (before === undefined) lines.set(parsed.data.id, line)
    else errors.add({ line, path: names.get('id')!, message: `"${parsed.data.id}" is already used in line ${before}` })
    studies.push(parsed.data)
  }
  if (table.rows.length === 0) errors.add({ line: null, path: '', message: 'contains no case study' })
  return { studies, errors }
}

/** The column of the file for each of ours. @throws InvalidInputError for columns that are unknown or there twice */
function columnNames(inFile: readonly string[], mapping: TableReading['mapping']): Map<string, string> {
  const byPlainName = new Map(caseStudyColumns.map((column) => [plain(column), column]))
  const names = new Map<string, string>()
  const errors: FieldError[] = []
  for (const name of inFile.filter((one) => one !== '')) {
    // A column may have any name, such as that of a property that every object has.
    const target = Object.hasOwn(mapping, name) ? mapping[name] : undefined
    if (target === '') continue
    const ours = byPlainName.get(plain(target ?? name))
    if (ours === undefined) {
      errors.push({ path: `line 1.${name}`, message: `is an unknown column: map it to one of ours, or to nothing` })
    } else if (names.has(ours)) errors.push({ path: `line 1.${name}`, message: `is a second column for ${ours}` })
    else names.set(ours, name)
  }
  for (const needed of ['id', 'sources'].filter((column) => !names.has(column))) {
    errors.push({ path: `line 1.${needed}`, message: 'is missing' })
  }
  if (errors.length > 0) throw new InvalidInputError('The columns of the file are not valid', errors)
  return names
}

/** As people write the names of columns: "Title EN" is `title_en`. */
function plain(column: string): string {
  return column.toLowerCase().replaceAll(/[\s_-]/g, '')
}

function recordOf(cell: (column: string) => string | undefined, { members }: KnownIds): object {
  const list = (column: string, separator: string) =>
    (cell(column) ?? '')
      .split(separator)
      .map((item) => item.trim())
      .filter((item) => item !== '')
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

/** What is no number stays as it is, to be complained about. */
function yearIn(text: string | undefined): number | string | null {
  if (text === undefined) return null
  return /^\d+$/.test(text) ? Number(text) : text
}

function needsIn(cell: (column: string) => string | undefined): object[] {
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
