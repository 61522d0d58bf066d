import { caseStudiesInTable } from './case-study-table.js'
import type { KnownIds } from './check-references.js'
import { type CaseStudyFile, readCaseStudies } from './read-case-studies.js'
import { readTable, type TableFile } from './read-table.js'

export const caseStudyFormats = ['jsonl', 'csv', 'xlsx'] as const
export type CaseStudyFormat = (typeof caseStudyFormats)[number]

/** The most case studies in one file. */
const mostCaseStudies = 5_000

export interface FileReading {
  readonly format: CaseStudyFormat
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
  { format, mapping = {} }: FileReading,
): Promise<CaseStudyFile> {
  if (format === 'jsonl') return readCaseStudies(content.toString(), known, mostCaseStudies)
  const file: TableFile = { content, format }
  return caseStudiesInTable(await readTable(file), known, mapping)
}
