import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type FieldError, InvalidInputError, type Need, type NeedDraft, needDraft } from '../domain/index.js'

/** What is read of a file; list items are parted by semicolons. */
const writable = [
  'title',
  'description',
  'language',
  'processAreas',
  'visibility',
  'anonymousLearning',
  'budget',
  'deadline',
  'infrastructure',
]
/** What is written beside it, and passed over when an exported file is read again. */
const told = ['id', 'memberCode', 'status', 'version', 'createdAt', 'updatedAt', 'submittedAt', 'publishedAt']

const separator = ';'
/**
 * A cell that begins so would be run as a formula by spreadsheets; an apostrophe before it makes it a text. One that
 * already has apostrophes there gets another, so that exactly one can be taken away again.
 */
const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

export function needsToCsv(needs: readonly Need[]): string {
  const rows = needs.map(({ constraints, processAreas, ...need }) => ({
    ...need,
    ...constraints,
    processAreas: processAreas.join(separator),
  }))
  return stringify(rows, {
    header: true,
    columns: [...told, ...writable],
    cast: { string: (text) => (formula.test(text) ? `'${text}` : text), boolean: String },
    record_delimiter: '\r\n',
  })
}

/** @throws InvalidInputError naming the line and the column of every fault */
export function needsFromCsv(text: string, maximum: number): NeedDraft[] {
  const records = parseRecords(text)
  if (records.length > maximum) throw new InvalidInputError(`The file has more than ${maximum} needs`)
  const faults: FieldError[] = []
  const drafts = records.flatMap(({ record, line }) => {
    const parsed = needDraft.safeParse(draftOf(record))
    if (parsed.success) return [parsed.data]
    faults.push(
      ...parsed.error.issues.map(({ path, message }) => ({ path: `line ${line}.${columnOf(path)}`, message })),
    )
    return []
  })
  if (faults.length > 0)
    throw new InvalidInputError(`The file has ${faults.length} faults; nothing was imported`, faults)
  if (drafts.length === 0) throw new InvalidInputError('The file has no needs', [{ path: 'body', message: 'is empty' }])
  return drafts
}

type Cells = Readonly<Record<string, string>>

function parseRecords(text: string): { record: Cells; line: number }[] {
  try {
    const found = parse(text, { bom: true, columns: readHeader, info: true, skip_empty_lines: true }) as unknown as {
      record: Cells
      info: { lines: number }
    }[]
    // A record may go over several lines; it is found by where it begins.
    return found.map(({ record }, index) => ({ record, line: (found[index - 1]?.info.lines ?? 1) + 1 }))
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    // What the parser says may quote the file, and the file is nobody else's business.
    const { lines } = error as { lines?: number }
    const path = lines === undefined ? 'body' : `line ${lines}`
    throw new InvalidInputError('The file is not CSV', [{ path, message: 'cannot be read as CSV' }], { cause: error })
  }
}

function readHeader(names: string[]): string[] {
  const trimmed = names.map((name) => name.trim())
  const unknown = trimmed.filter((name) => !writable.includes(name) && !told.includes(name))
  const missing = ['title', 'description'].filter((name) => !trimmed.includes(name))
  const repeated = trimmed.filter((name, index) => trimmed.indexOf(name) !== index)
  const faults = [
    ...unknown.map((name) => ({ path: `line 1.${name.slice(0, 100)}`, message: 'is not a column here' })),
    ...missing.map((path) => ({ path: `line 1.${path}`, message: 'is missing' })),
    ...repeated.map((name) => ({ path: `line 1.${name.slice(0, 100)}`, message: 'stands here more than once' })),
  ]
  if (faults.length > 0) throw new InvalidInputError('The columns of the file cannot be used', faults)
  return trimmed
}

/** A cell that is empty says nothing. */
function draftOf(record: Cells): unknown {
  const cell = (name: string) => {
    const text = record[name] ?? ''
    return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text
  }
  const optional = (name: string) => (cell(name).trim() === '' ? undefined : cell(name).trim())
  return {
    title: cell('title'),
    description: cell('description'),
    language: optional('language'),
    processAreas: optional('processAreas')
      ?.split(separator)
      .map((id) => id.trim()),
    visibility: optional('visibility'),
    anonymousLearning: truth(optional('anonymousLearning')),
    constraints: {
      budget: optional('budget'),
      deadline: optional('deadline'),
      infrastructure: optional('infrastructure'),
    },
  }
}

/** Anything else stays as it is, to be refused. */
function truth(cell: string | undefined): boolean | string | undefined {
  return ({ true: true, false: false } as const)[cell?.toLowerCase() ?? ''] ?? cell
}

function columnOf(path: readonly PropertyKey[]): string {
  return String(path[0] === 'constraints' ? (path[1] ?? path[0]) : (path[0] ?? 'row'))
}
