import type { Need } from '../../domain/index.js'
import { type TableFormat, writeCsv, writeXlsx } from '../../platform/tables/index.js'
import { needCells, needColumns, writtenColumns } from './need-table.js'

/** A table of needs that the reader may see. */
export function needsAsTable(needs: readonly Need[], format: TableFormat): Buffer | Promise<Buffer> {
  return tableOf(
    needColumns,
    needs.map((one) => needCells(one, needColumns)),
    format,
  )
}

const example: Readonly<Record<string, string>> = {
  title: 'Example: lorries wait for days (delete this row)',
  description: 'Each of them is opened by hand, and we do not know which ones to open.',
  language: 'en',
  visibility: 'private',
  anonymousLearning: 'false',
  budget: '100k-to-1m',
  deadline: '2027-12-31',
  infrastructure: 'Two scanners; no connection to the port.',
}

/** A table to fill in, with one example. @param processAreas of which the example names one */
export function needTemplate(processAreas: Iterable<string>, format: TableFormat): Buffer | Promise<Buffer> {
  const [processArea = ''] = processAreas
  const cells = { ...example, processAreas: processArea }
  return tableOf(writtenColumns, [writtenColumns.map((column) => cells[column as keyof typeof cells] || null)], format)
}

function tableOf(
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  format: TableFormat,
): Buffer | Promise<Buffer> {
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows)
}
