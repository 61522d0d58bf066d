// Not the variant for Node: it never ends when anything follows the end of the archive, and unpacks without a limit.
import readSheets from 'read-excel-file/universal'
import { InvalidInputError } from '../../domain/index.js'
import { refuseLargeWorkbook } from './refuse-large-workbook.js'

export interface ToRead {
  readonly file: Uint8Array
  readonly mostRows: number
  readonly mostColumns: number
  /** Bytes. */
  readonly largestUnpacked: number
}

/**
 * The texts of the first sheet, at most one row and one column more than are allowed; or why it is not read, as
 * `unreadable` says it.
 */
export type ReadSheet = { readonly rows: string[][] } | { readonly refused: string }

/** Reads a workbook, which can take seconds: a thread of its own does it (`xlsx-worker.ts`). */
export async function readWorkbook({ file, mostRows, mostColumns, largestUnpacked }: ToRead): Promise<ReadSheet> {
  try {
    refuseLargeWorkbook(file, largestUnpacked)
  } catch (error) {
    if (error instanceof InvalidInputError) return { refused: error.errors[0]!.message }
    throw error
  }
  let sheets: Awaited<ReturnType<typeof readSheets>>
  try {
    sheets = await readSheets(new Uint8Array(file).buffer)
  } catch {
    // The reader has an error of its own kind for each way in which a file is none.
    return { refused: 'is not a workbook (.xlsx)' }
  }
  return {
    rows: (sheets[0]?.data ?? []).slice(0, mostRows + 2).map((row) => row.slice(0, mostColumns + 1).map(textOf)),
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  // A number too large for a date may be marked as one.
  return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
}
