import { readCsv, readXlsx, type TableLimits } from '../../platform/tables/index.js'
import { caseStudiesInTable, caseStudyColumns } from './case-study-table.js'
import type { KnownIds } from './check-references.js'
import { type CaseStudyFile, readCaseStudies } from './read-case-studies.js'

export const caseStudyFormats = ['jsonl', 'csv', 'xlsx'] as const
export type CaseStudyFormat = (typeof caseStudyFormats)[number]

export interface FileReading {
  readonly format: CaseStudyFormat
  readonly maximum: number
  /** For tables: our column by that of the file, where they differ; empty for one to leave out. */
  readonly mapping?: Readonly<Record<string, string>>
}

/**
 * Reads case studies from a file: JSON Lines, JSON in the format of the API, CSV or a workbook.
 * @throws InvalidInputError for a file that is none; what is wrong with a case study is in `errors`
 */
export async function readCaseStudyFile(
  content: Buffer,
  known: KnownIds,
  { format, maximum, mapping = {} }: FileReading,
): Promise<CaseStudyFile> {
  if (format === 'jsonl') return readCaseStudies(content.toString(), known, maximum)
  const limits: TableLimits = {
    mostRows: maximum,
    mostColumns: caseStudyColumns.length + 50,
    longestRow: 1_000_000,
    largestUnpacked: 100_000_000,
  }
  const table = format === 'csv' ? await readCsv(content, limits) : await readXlsx(content, limits)
  return caseStudiesInTable(table, known, mapping)
}
