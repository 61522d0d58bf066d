/** A table as it is in a file: a header, then rows of texts. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** In the file, counted from 1; the header is on the first. */
  readonly line: number
  /** By column; a cell that is empty is missing. */
  readonly cells: ReadonlyMap<string, string>
}

/** How large a table may be. */
export interface TableLimits {
  readonly mostRows: number
  readonly mostColumns: number
  /** Bytes. */
  readonly longestRow: number
}

export type TableFormat = 'csv' | 'xlsx'

/** @param rows of texts, the header first @throws nothing: what is wrong with a row is for its reader to say */
export function tableOf(rows: readonly { readonly line: number; readonly texts: readonly string[] }[]): Table {
  const [header, ...others] = rows
  const columns = (header?.texts ?? []).map((name) => name.trim())
  return {
    columns,
    rows: others.map(({ line, texts }) => ({
      line,
      cells: new Map(columns.flatMap((name, index) => (texts[index] ? [[name, texts[index]] as const] : []))),
    })),
  }
}
