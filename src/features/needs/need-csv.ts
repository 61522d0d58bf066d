import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import type { z } from 'zod'
import { ErrorList, type FieldError, InvalidInputError, type Need, type NeedDraft } from '../../domain/index.js'
import { guarded, unguarded } from '../../platform/tables/index.js'
import { readOnlyFields } from './imported-need.js'

/** The columns that are imported; list items are separated by semicolons. */
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

/** More columns than an export has, or a person adds by mistake. */
const mostColumns = 50
/** Maximum bytes of a row: twice the size of all fields at their maximum length, with four bytes a character. */
const longestRow = 100_000
/** Bytes that are parsed before other work gets a turn. */
const sliceSize = 16_384

const separator = ';'
export function needsToCsv(needs: readonly Need[]): string {
  const rows = needs.map(({ constraints, processAreas, ...need }) => ({
    ...need,
    ...constraints,
    processAreas: processAreas.join(separator),
  }))
  return stringify(rows, {
    header: true,
    columns: [...readOnlyFields, ...writable],
    cast: { string: guarded, boolean: String },
    record_delimiter: '\r\n',
  })
}

/** How a file is read: the schema of each need, and their maximum number. */
interface Reading {
  readonly schema: z.ZodType<NeedDraft>
  readonly maximum: number
}

/** @throws InvalidInputError naming the line and the column of every error */
export function needsFromCsv(text: string, reading: Reading): Promise<NeedDraft[]> {
  return needsFromSlices(slicesOf(Buffer.from(text)), reading)
}

/**
 * Parses needs from slices of a file and stops at the first structural error: a file with a million rows or columns
 * costs no more than one with a thousand.
 * @throws InvalidInputError like `needsFromCsv`
 */
export async function needsFromSlices(slices: Iterable<Buffer>, { schema, maximum }: Reading): Promise<NeedDraft[]> {
  const errors = new ErrorList()
  const drafts: NeedDraft[] = []
  let rows = 0
  await readRows(slices, ({ record, line }) => {
    rows += 1
    if (rows > maximum) throw tooMany(maximum)
    const parsed = schema.safeParse(draftOf(record))
    if (parsed.success) drafts.push(parsed.data)
    else errors.addIssues(parsed.error.issues, (path, message) => ({ path: `line ${line}.${columnOf(path)}`, message }))
  })
  if (errors.count > 0) throw new InvalidInputError(`The file has ${errors.count} errors; nothing was imported`, errors)
  if (rows === 0) throw new InvalidInputError('The file has no needs', [{ path: 'body', message: 'is empty' }])
  return drafts
}

function* slicesOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += sliceSize) yield file.subarray(start, start + sliceSize)
}

type Cells = Readonly<Record<string, string>>

interface Row {
  readonly record: Cells
  readonly line: number
}

/** @throws InvalidInputError when the text is not CSV, or has other columns */
async function readRows(slices: Iterable<Buffer>, take: (row: Row) => void): Promise<void> {
  const parser = parse({
    bom: true,
    columns: readHeader,
    cast: (cell, { index, lines }) => {
      // Checked before the row is complete: a row with millions of cells must not be held in memory.
      if (index >= mostColumns) throw unreadableFile(`line ${lines}`, `has more than ${mostColumns} columns`)
      return cell
    },
    info: true,
    max_record_size: longestRow,
    skip_empty_lines: true,
  })
  try {
    await pipeline(inTurns(slices), parser, async (rows) => {
      // A record may span several lines; errors name its first line.
      let line = 1
      for await (const { record, info } of rows as AsyncIterable<{ record: Cells; info: { lines: number } }>) {
        take({ record, line: line + 1 })
        line = info.lines
      }
    })
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    // The message of the parser may quote the file, which may be confidential.
    const { lines, code } = error as { lines?: number; code?: string }
    const path = lines === undefined ? 'body' : `line ${lines}`
    const isTooLong = code === 'CSV_MAX_RECORD_SIZE'
    throw unreadableFile(path, isTooLong ? `has more than ${longestRow} bytes` : 'is not valid CSV', error)
  }
}

/** Lets other work run between two slices. */
async function* inTurns(slices: Iterable<Buffer>): AsyncGenerator<Buffer> {
  for (const slice of slices) {
    yield slice
    await setImmediate()
  }
}

function readHeader(names: string[]): string[] {
  const trimmed = names.map((name) => name.trim())
  const known = new Set<string>([...readOnlyFields, ...writable])
  const unknown = trimmed.filter((name) => !known.has(name))
  const missing = ['title', 'description'].filter((name) => !trimmed.includes(name))
  const repeated = trimmed.filter((name, index) => trimmed.indexOf(name) !== index)
  const errors: FieldError[] = [
    ...unknown.map((name) => ({ path: `line 1.${name}`, message: 'is an unknown column' })),
    ...missing.map((path) => ({ path: `line 1.${path}`, message: 'is missing' })),
    ...repeated.map((name) => ({ path: `line 1.${name}`, message: 'is a duplicate column' })),
  ]
  if (errors.length > 0) throw new InvalidInputError('The columns of the file are not valid', errors)
  return trimmed
}

function unreadableFile(path: string, message: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(`The file cannot be read: ${path} ${message}`, [{ path, message }], { cause })
}

function tooMany(maximum: number): InvalidInputError {
  const message = `has more than ${maximum} needs: split it into several files`
  return new InvalidInputError(`The file ${message}`, [{ path: 'body', message }])
}

/** An empty cell means that the field is not given. */
function draftOf(record: Cells): unknown {
  const cell = (name: string) => unguarded(record[name] ?? '')
  const optional = (name: string) => (cell(name).trim() === '' ? undefined : cell(name).trim())
  return {
    title: cell('title'),
    description: cell('description'),
    language: optional('language'),
    processAreas: optional('processAreas')
      ?.split(separator)
      .map((id) => id.trim()),
    visibility: optional('visibility'),
    anonymousLearning: booleanOf(optional('anonymousLearning')),
    constraints: {
      budget: optional('budget'),
      deadline: optional('deadline'),
      infrastructure: optional('infrastructure'),
    },
  }
}

/** Other values are returned unchanged and refused by the schema. */
function booleanOf(cell: string | undefined): boolean | string | undefined {
  return ({ true: true, false: false } as const)[cell?.toLowerCase() ?? ''] ?? cell
}

function columnOf(path: string): string {
  const [first = '', second] = path.split('.')
  return first === 'constraints' ? (second ?? first) : first || 'row'
}
