import CliTable, { type TableConstructorOptions } from 'cli-table3'
import pc from 'picocolors'
import { takesEscapeCodes } from '../config.js'

const coloured = takesEscapeCodes(process.stdout)

/** Colours for a terminal; none in a file, a pipe, or where the user asked for none. */
export const colours = pc.createColors(coloured)

/** A table for people. The library would colour it in a pipe too. */
export function newTable(options: TableConstructorOptions): CliTable.Table {
  return new CliTable({ ...options, style: coloured ? { head: ['bold'], border: ['dim'] } : { head: [], border: [] } })
}
