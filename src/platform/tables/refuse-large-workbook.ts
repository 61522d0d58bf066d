import { strFromU8, unzipSync } from 'fflate'
import { unreadable } from './table.js'

/** Cells of a sheet, empty ones among them: one cell far away makes the reader fill everything before it. */
const mostCells = 2_000_000

/** An address as spreadsheets write it: `B7` of a cell, `7` of a row. */
const address = /^([A-Z]{0,3})(\d{1,7})$/i
/** What stands where an address is expected; also in texts, where it does no harm. */
const places = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const harmless = /^[^\d&]*$/

/**
 * Refuses a workbook that would take too much memory, before anything reads it.
 * @param largestUnpacked bytes
 * @throws InvalidInputError, also for what is no archive
 */
export function refuseLargeWorkbook(file: Uint8Array, largestUnpacked: number): void {
  // Without unpacking any: what it would come to.
  const sizes: number[] = []
  unpack(file, ({ originalSize }) => {
    sizes.push(originalSize)
    return false
  })
  if (sizes.reduce((sum, size) => sum + size, 0) > largestUnpacked) {
    throw unreadable('body', 'is too large when it is unpacked')
  }
  for (const part of Object.values(unpack(file, ({ name }) => name.endsWith('.xml')))) {
    const text = strFromU8(part)
    if (text.includes('sheetData') && cellsOf(text) > mostCells) {
      throw unreadable('body', 'has cells far below or beside its table: delete what is there')
    }
  }
}

/** The most cells that a sheet can be read as. */
function cellsOf(sheet: string): number {
  let lastColumn = 1
  // Rows may come without their number.
  let lastRow = rowsIn(sheet)
  for (const [, quoted, single] of sheet.matchAll(places)) {
    const text = quoted ?? single ?? ''
    const [, letters = '', row] = address.exec(text) ?? []
    if (row !== undefined) {
      lastRow = Math.max(lastRow, Number(row))
      lastColumn = Math.max(lastColumn, columnOf(letters))
    } else if (!harmless.test(text) || text.includes('Infinity')) return Number.POSITIVE_INFINITY
  }
  return lastRow * lastColumn
}

function rowsIn(sheet: string): number {
  let count = 1
  for (let at = sheet.indexOf('<row'); at >= 0 && count <= mostCells; at = sheet.indexOf('<row', at + 1)) count += 1
  return count
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}

function unpack(file: Uint8Array, filter: (part: { name: string; originalSize: number }) => boolean) {
  try {
    return unzipSync(file, { filter })
  } catch (error) {
    throw unreadable('body', 'is not a workbook (.xlsx)', error)
  }
}
