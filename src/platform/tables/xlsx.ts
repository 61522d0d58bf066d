import { unzipSync } from 'fflate'
import readSheets from 'read-excel-file/node'
import writeSheet from 'write-excel-file/node'
import { type Table, type TableLimits, tableOf, tooManyRows, unreadable } from './table.js'

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
export async function readXlsx(file: Buffer, { mostRows, mostColumns, largestUnpacked }: TableLimits): Promise<Table> {
  refuseBomb(file, largestUnpacked)
  const sheets = await readSheets(file).catch((error: unknown) => {
    throw unreadable('body', 'is not a workbook (.xlsx)', error)
  })
  const data = sheets[0]?.data ?? []
  if (data.length > mostRows + 1) throw tooManyRows(mostRows)
  if (data.some((row) => row.length > mostColumns)) throw unreadable('body', `has more than ${mostColumns} columns`)
  return tableOf(data.map((row, index) => ({ line: index + 1, texts: row.map(textOf) })))
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** Adds up the sizes that the parts of the file are said to have, without unpacking any. */
function refuseBomb(file: Buffer, largestUnpacked: number): void {
  let size = 0
  try {
    unzipSync(file, {
      filter: ({ originalSize }) => {
        size += originalSize
        return false
      },
    })
  } catch (error) {
    throw unreadable('body', 'is not a workbook (.xlsx)', error)
  }
  if (size > largestUnpacked) throw unreadable('body', 'is too large when it is unpacked')
}
