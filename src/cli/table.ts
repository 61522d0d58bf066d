import CliTable, { type TableConstructorOptions } from 'cli-table3'
import pc from 'picocolors'
import { takesEscapeCodes } from '../config.js'

const coloured = takesEscapeCodes(process.stdout)

/** Colours for a terminal; none in a file, in a pipe, or when the user disables them. */
export const colours = pc.createColors(coloured)

/** A table for a terminal; without colours in a pipe, which the library would add. */
export function newTable(options: TableConstructorOptions): CliTable.Table {
  return new CliTable({ ...options, style: coloured ? { head: ['bold'], border: ['dim'] } : { head: [], border: [] } })
}
