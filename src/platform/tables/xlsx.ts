// Not the variant for Node: it never ends when anything follows the end of the archive, and unpacks without a limit.
import readSheets from 'read-excel-file/universal'
import writeSheet from 'write-excel-file/node'
import { refuseLargeWorkbook, unreadable } from './refuse-large-workbook.js'
import { type Table, type TableLimits, tableOf } from './table.js'

/** Characters: the width of a column of sentences. */
const usualWidth = 28

/** @param rows cells in the order of the columns; null is an empty cell */
export async function writeXlsx(
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<Buffer> {
  const header = columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  // As texts: what begins like a formula is none.
  const cells = rows.map((row) => row.map((value) => (value === null ? null : { value, type: String })))
  const options = { columns: columns.map(() => ({ width: usualWidth })), stickyRowsCount: 1 }
  return writeSheet([header, ...cells], options).toBuffer()
}

/** Reads the first sheet. @throws InvalidInputError for what is no workbook or is too large */
export async function readXlsx(file: Buffer, { mostRows, mostColumns }: TableLimits): Promise<Table> {
  refuseLargeWorkbook(file)
  const sheets = await readSheets(arrayBufferOf(file)).catch((error: unknown) => {
    throw unreadable('is not a workbook (.xlsx)', error)
  })
  const data = (sheets[0]?.data ?? []).slice(0, mostRows + 2)
  if (data.some((row) => row.length > mostColumns)) throw unreadable(`has more than ${mostColumns} columns`)
  return tableOf(data.map((row, index) => ({ line: index + 1, texts: row.map(textOf) })))
}

/** What the reader takes; a buffer may be a part of a larger one. */
function arrayBufferOf(file: Buffer): ArrayBuffer {
  return new Uint8Array(file).buffer
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  // A number too large for a date may be marked as one.
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
}
