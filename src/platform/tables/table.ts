import { InvalidInputError } from '../../domain/index.js'

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
  /** Bytes of a workbook when it is unpacked: a small file can hold gigabytes, and is read as a whole. */
  readonly largestUnpacked: number
}

export type TableFormat = 'csv' | 'xlsx'

/** A row as it is read. */
export interface Row {
  readonly line: number
  readonly texts: readonly string[]
}

/**
 * @param rows of texts, the header first; those without any text are left out
 * @throws InvalidInputError for a cell that belongs to no column: it must not be lost
 */
export function tableOf(rows: readonly Row[]): Table {
  const [header, ...others] = rows
  const columns = (header?.texts ?? []).map((name) => name.trim())
  const read = others.map(({ line, texts }) => {
    const nameless = texts.findIndex((text, index) => text.trim() !== '' && !columns[index])
    if (nameless >= 0) throw unreadable(`line ${line}`, `has a cell in column ${nameless + 1}, which has no name`)
    return {
      line,
      cells: new Map(columns.flatMap((name, index) => (texts[index] ? [[name, texts[index]] as const] : []))),
    }
  })
  return { columns, rows: read.filter(({ cells }) => cells.size > 0) }
}

export function unreadable(path: string, message: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(`The file cannot be read: ${path} ${message}`, [{ path, message }], { cause })
}

export function tooManyRows(most: number): InvalidInputError {
  return unreadable('body', `has more than ${most} rows: split it into several files`)
}
