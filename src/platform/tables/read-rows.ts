import type { z } from 'zod'
import { ErrorList, type FieldError } from '../../domain/index.js'
import { type ColumnRules, matchColumns } from './columns.js'
import { inTurns } from './in-turns.js'
import { inWords } from './in-words.js'
import type { Table, TableRow } from './table.js'

/** An error in a line, counted from 1; `line` is null when it is about the whole file or an item of an array. */
export interface ImportError extends FieldError {
  readonly line: number | null
}

/** The text of a cell by the name of our column; `undefined` where it is empty. */
export type Cell = (column: string) => string | undefined

export interface RowReading<T> extends ColumnRules {
  readonly schema: z.ZodType<T>
  /** What a row says, as the schema expects it. @param rows all rows of the record, where it may have several */
  readonly recordOf: (cell: Cell, rows: readonly Cell[]) => unknown
  /** Our column that a dotted path in a record comes from. */
  readonly columnOf: (path: string) => string
  /** What a record is known by, and its column; missing where several may be alike. */
  readonly key?: { readonly column: string; readonly of: (record: T) => string }
  /** Where a record may have several rows with the same key. */
  readonly several?: {
    /** The columns that may differ from row to row. */
    readonly columns: readonly string[]
    /** Which of the rows, counted from 0, a dotted path in the record comes from. */
    readonly rowOf: (path: string, rows: readonly Cell[]) => number
  }
}

export interface Records<T> {
  readonly records: readonly T[]
  readonly errors: ErrorList<ImportError>
}

/**
 * Reads a record from each row and collects all errors, each with its line and the column of the file.
 * @throws InvalidInputError when the columns are not those of such records
 */
export async function readRows<T>(table: Table, reading: RowReading<T>): Promise<Records<T>> {
  const { schema, recordOf, columnOf, key, several } = reading
  const names = matchColumns(table.columns, reading)
  const errors = new ErrorList<ImportError>()
  const records: T[] = []
  const lines = new Map<string, number>()
  const add = (line: number, column: string, message: string) =>
    errors.add({ line, path: names.get(column) ?? column, message })
  const cellOf = ({ cells }: TableRow): Cell => {
    return (column) => cells.get(names.get(column) ?? '')?.trim() || undefined
  }
  const keyColumn = names.get(key?.column ?? '')
  for await (const rows of inTurns(several ? alike(table.rows, keyColumn!) : table.rows.map((row) => [row]))) {
    const line = rows[0]!.line
    const cells = rows.map(cellOf)
    const cell: Cell = (column) => cells.map((one) => one(column)).find((text) => text !== undefined)
    const differing = several ? differences(cells, cell, [...names.keys()], several.columns) : []
    for (const { row, column } of differing) add(rows[row]!.line, column, `differs from line ${line}`)
    if (differing.length > 0) continue
    const parsed = schema.safeParse(recordOf(cell, cells), { error: inWords })
    if (!parsed.success) {
      errors.addIssues(parsed.error.issues, (path, message) => {
        const column = columnOf(path)
        const place = rows[several?.rowOf(path, cells) ?? 0] ?? rows[0]!
        return { line: place.line, path: names.get(column) ?? column, message }
      })
      continue
    }
    const id = key?.of(parsed.data)
    const before = id === undefined ? undefined : lines.get(id)
    if (before !== undefined) {
      add(line, key!.column, `"${id}" is already used in line ${before}`)
      continue
    }
    if (id !== undefined) lines.set(id, line)
    records.push(parsed.data)
  }
  return { records, errors }
}

/** Rows with the same text in a column, in the order in which each first appears; those without one are alone. */
function alike(rows: readonly TableRow[], column: string): TableRow[][] {
  const found = new Map<string | TableRow, TableRow[]>()
  for (const row of rows) {
    const key = row.cells.get(column)?.trim() || row
    const others = found.get(key)
    if (others) others.push(row)
    else found.set(key, [row])
  }
  return [...found.values()]
}

/** Where rows of one record contradict each other. */
function differences(cells: readonly Cell[], usual: Cell, columns: readonly string[], mayDiffer: readonly string[]) {
  return columns
    .filter((column) => !mayDiffer.includes(column))
    .flatMap((column) =>
      cells.flatMap((cell, row) => ((cell(column) ?? usual(column)) === usual(column) ? [] : [{ row, column }])),
    )
}

/** The same errors for a problem document, where the line is part of the path. */
export function asFieldErrors(errors: ErrorList<ImportError>): ErrorList {
  return errors.as(({ line, path, message }) => ({
    path: [line === null ? '' : `line ${line}`, path].filter(Boolean).join('.'),
    message,
  }))
}
