import { readCsv, readXlsx, type Table, type TableFormat, type TableLimits } from '../../platform/tables/index.js'

export interface TableFile {
  readonly content: Buffer
  readonly format: TableFormat
}

/** For files of staff: a technology has a row for each fact, a case study long texts in three languages. */
const limits: TableLimits = { mostRows: 5_000, mostColumns: 100, longestRow: 1_000_000, largestUnpacked: 100_000_000 }

/** Reads a table of case studies or other records. @throws InvalidInputError for what is none or is too large */
export async function readTable({ content, format }: TableFile): Promise<Table> {
  return format === 'csv' ? readCsv(content, limits) : readXlsx(content, limits)
}
