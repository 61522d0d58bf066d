import type { Catalogue } from '../../domain/index.js'
import { type TableFormat, writeCsv, writeXlsx } from '../../platform/tables/index.js'
import { caseStudyCells, caseStudyColumns } from './case-study-table.js'
import type { CaseStudyFormat } from './read-case-study-file.js'
import { kindOf, recordKinds } from './record-kinds.js'
import type { Row } from './record-table.js'

export const exportKinds = ['case-studies', ...recordKinds] as const
export type ExportKind = (typeof exportKinds)[number]

interface Sheet {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

const exampleKey = 'example-delete-this-row'

/** Records of one kind as a file, which can be imported again; JSON Lines are for programs, tables for people. */
export async function exportCatalogue(
  catalogue: Catalogue,
  kind: ExportKind,
  format: CaseStudyFormat,
): Promise<Buffer> {
  if (format === 'jsonl') {
    const lines = recordsOf(catalogue, kind).map((record) => `${JSON.stringify(record)}\n`)
    return Buffer.from(lines.join(''))
  }
  return fileOf(sheetOf(kind, recordsOf(catalogue, kind)), format)
}

/** A file with the columns of records of one kind and one example, to be filled in. */
export async function catalogueTemplate(catalogue: Catalogue, kind: ExportKind, format: TableFormat): Promise<Buffer> {
  return fileOf(sheetOf(kind, exampleOf(catalogue, kind)), format)
}

function fileOf({ columns, rows }: Sheet, format: TableFormat): Buffer | Promise<Buffer> {
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows)
}

function recordsOf(catalogue: Catalogue, kind: ExportKind): readonly object[] {
  return kind === 'case-studies' ? [...catalogue.caseStudies.values()] : kindOf(kind).recordsIn(catalogue)
}

function exampleOf(catalogue: Catalogue, kind: ExportKind): readonly object[] {
  const [first] = recordsOf(catalogue, kind)
  if (!first) return []
  return [kind === 'case-studies' ? { ...first, id: exampleKey } : kindOf(kind).example(first, exampleKey)]
}

function sheetOf(kind: ExportKind, records: readonly object[]): Sheet {
  if (kind === 'case-studies') {
    return { columns: caseStudyColumns, rows: (records as Parameters<typeof caseStudyCells>[0][]).map(caseStudyCells) }
  }
  const { table } = kindOf(kind)
  return { columns: table.columns, rows: records.flatMap((one) => table.rowsOf(one)) }
}
