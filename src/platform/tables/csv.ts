import { isUtf8 } from 'node:buffer'
import { pipeline } from 'node:stream/promises'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import { InvalidInputError } from '../../domain/index.js'
import { guarded, unguarded } from './formula-guard.js'
import { inTurns } from './in-turns.js'
import { type Row, type Table, type TableLimits, tableOf, tooManyRows, unreadable } from './table.js'

/** Bytes that are parsed before other work gets a turn. */
const sliceSize = 16_384

/** @param rows cells in the order of the columns; null is an empty cell */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | null)[])[]): Buffer {
  const cells = [columns, ...rows].map((row) => row.map((cell) => (cell === null ? '' : guarded(cell))))
  // With a mark of its encoding, without which Excel takes UTF-8 for something else.
  return Buffer.from(stringify(cells, { record_delimiter: '\r\n', bom: true }))
}

/** @throws InvalidInputError for what is not CSV in UTF-8 or is too large */
export async function readCsv(file: Buffer, limits: TableLimits): Promise<Table> {
  if (!isUtf8(file)) throw unreadable('body', 'is not in UTF-8: save it as "CSV UTF-8"')
  return readCsvSlices(slicesOf(file), delimiterOf(file.subarray(0, sliceSize).toString()), limits)
}

/**
 * Reads a file in slices and stops at the first structural error: a file with a million rows or columns costs no more
 * than one with a thousand.
 * @throws InvalidInputError
 */
export async function readCsvSlices(
  slices: Iterable<Buffer>,
  delimiter: string,
  { mostRows, mostColumns, longestRow }: TableLimits,
): Promise<Table> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: longestRow,
    relax_column_count: true,
    skip_empty_lines: true,
    cast: (cell, { index, lines }) => {
      // Checked before the row is complete: a row with millions of cells must not be held in memory.
      if (index >= mostColumns) throw unreadable(`line ${lines}`, `has more than ${mostColumns} columns`)
      return unguarded(cell)
    },
  })
  const rows: Row[] = []
  try {
    await pipeline(inTurns(slices, 1), parser, async (records) => {
      // A record may span several lines; it is known by its first.
      let line = 1
      for await (const { record, info } of records as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        if (rows.length > mostRows) throw tooManyRows(mostRows)
        rows.push({ line, texts: record })
        line = info.lines + 1
      }
    })
  } catch (error) {
    if (error instanceof InvalidInputError) throw error
    // The message of the parser may quote the file, which may be confidential.
    const { lines, code } = error as { lines?: number; code?: string }
    const why = code === 'CSV_MAX_RECORD_SIZE' ? `has more than ${longestRow} bytes` : 'is not valid CSV'
    throw unreadable(lines === undefined ? 'body' : `line ${lines}`, why, error)
  }
  return tableOf(rows)
}

function* slicesOf(file: Buffer): Generator<Buffer> {
  for (let start = 0; start < file.length; start += sliceSize) yield file.subarray(start, start + sliceSize)
}

/** Programs of many countries separate by semicolons: what the header has most of. Names of columns hold none of them. */
function delimiterOf(text: string): string {
  const [header = ''] = text.split('\n', 1)
  const counts = [',', ';', '\t'].map((one) => ({ one, count: header.split(one).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one
}
