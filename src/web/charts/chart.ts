import { stringify } from 'csv-stringify/sync'
import type { ComponentChildren, VNode } from 'preact'
import type { View } from './view.js'

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

/** One sign of a chart and what it stands for. */
export interface LegendItem {
  readonly label: string
  /** Drawn in a square of 20 units. */
  readonly sign: VNode
  /** The class of the marks that it stands for: they are brought out while one points at it. */
  readonly marks?: string
  readonly href?: string
  /** How many it stands for. */
  readonly count?: number
}

/**
 * A chart or map, shown in three ways: drawn, as a table, and as files. Large ones make each when it is read.
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
  /** The same on a page, where it need not bring everything along. */
  readonly onPage?: ComponentChildren
  /** What stands on a page instead of a drawing, where its words are easier to read and to reach in the page itself. */
  readonly instead?: VNode
  readonly legend?: readonly LegendItem[]
  readonly table: ChartTable
  /** What the file of figures holds, where that is more than fits on a page. */
  readonly data?: ChartTable
  /** Which part of it is looked at; missing where one cannot look closer. */
  readonly view?: View
}

/** Ready for a spreadsheet: no cell can be taken for a formula. */
export function csvOf({ table, data = table }: Chart): string {
  const lines = [data.columns, ...data.rows.map(({ cells }) => cells)]
  return stringify(lines, { escape_formulas: true, bom: true, record_delimiter: 'windows' })
}
