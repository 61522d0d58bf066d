import { stringify } from 'csv-stringify/sync'
import type { ComponentChildren } from 'preact'

/** What a chart shows, row by row: for readers who prefer text, and for a spreadsheet. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly cells: readonly (string | number)[]
    readonly href?: string
    /** Of the row on its page, where the drawing leads to it. */
    readonly id?: string
  }[]
}

/**
 * A chart or map, shown in three ways: drawn, as a table, and as files. Large ones make each when it is read: a list of
 * charts needs their titles only.
 */
export interface Chart {
  /** Of its files. */
  readonly name: string
  /** A sentence that states the finding. */
  readonly title: string
  /** Where the facts come from and what is counted. */
  readonly source: string
  readonly width: number
  readonly height: number
  readonly drawing: ComponentChildren
  readonly table: ChartTable
}

/** Ready for a spreadsheet: no cell can be taken for a formula. */
export function csvOf({ table }: Chart): string {
  const lines = [table.columns, ...table.rows.map(({ cells }) => cells)]
  return stringify(lines, { escape_formulas: true, bom: true, record_delimiter: 'windows' })
}
