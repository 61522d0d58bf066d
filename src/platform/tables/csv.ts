import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { InvalidInputError } from '../../domain/index.js'
import { guarded, unguarded } from './formula-guard.js'
import { type Table, type TableLimits, tableOf } from './table.js'

/** @param rows cells in the order of the columns; null is an empty cell */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Buffer {
  const cells = [columns, ...rows].map((row) => row.map((cell) => (cell === null ? '' : guarded(cell))))
  // With a mark of its encoding, without which Excel takes UTF-8 for something else.
  return Buffer.from(stringify(cells, { record_delimiter: '\r\n', bom: true }))
}

/** @throws InvalidInputError for what is not CSV in UTF-8 or is too large */
export function readCsv(file: Buffer, { mostRows, mostColumns, longestRow }: TableLimits): Table {
  const text = decoded(file)
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      max_record_size: longestRow,
      relax_column_count: true,
      skip_empty_lines: true,
      to: mostRows + 2,
      cast: (cell, { index, lines }) => {
        if (index >= mostColumns) throw unreadable(`line ${lines}`, `has more than ${mostColumns} columns`)
        return unguarded(cell)
      },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    let line = 1
    const rows = records.map(({ record, info }) => {
      const row = { line, texts: record }
      // A record may span several lines; it is known by its first.
      line = info.lines + 1
      return row
    })
    return tableOf(rows)
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    // The message of the parser may quote the file, which may be confidential.
    const { lines, code } = error as { lines?: number; code?: string }
    const why = code === 'CSV_MAX_RECORD_SIZE' ? `has more than ${longestRow} bytes` : 'is not valid CSV'
    throw unreadable(lines === undefined ? 'body' : `line ${lines}`, why, error)
  }
}

/** Programs of many countries separate by semicolons: what the header has most of. Names of columns hold none of them. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1)
  const counts = [',', ';', '\t'].map((one) => ({ one, count: header.split(one).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one
}

function decoded(file: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch (error) {
    throw unreadable('body', 'is not in UTF-8: save it as "CSV UTF-8"', error)
  }
}

function unreadable(path: string, message: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(`The file cannot be read: ${path} ${message}`, [{ path, message }], { cause })
}
