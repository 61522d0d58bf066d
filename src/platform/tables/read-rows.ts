import type { z } from 'zod'
import { ErrorList, type FieldError } from '../../domain/index.js'
import { type ColumnRules, matchColumns } from './columns.js'
import { inTurns } from './in-turns.js'
import { inWords } from './in-words.js'
import type { Table } from './table.js'

/** An error in a line, counted from 1; `line` is null when it is about the whole file or an item of an array. */
export interface ImportError extends FieldError {
  readonly line: number | null
}

/** The text of a cell by the name of our column; `undefined` where it is empty. */
export type Cell = (column: string) => string | undefined

export interface RowReading<T> extends ColumnRules {
  readonly schema: z.ZodType<T>
  /** What a row says, as the schema expects it. */
  readonly recordOf: (cell: Cell) => unknown
  /** Our column that a dotted path in a record comes from. */
  readonly columnOf: (path: string) => string
  /** What a record is known by, and its column; missing where several may be alike. */
  readonly key?: { readonly column: string; readonly of: (record: T) => string }
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
  const { schema, recordOf, columnOf, key } = reading
  const names = matchColumns(table.columns, reading)
  const errors = new ErrorList<ImportError>()
  const records: T[] = []
  const lines = new Map<string, number>()
  for await (const { line, cells } of inTurns(table.rows)) {
    const parsed = schema.safeParse(
      recordOf((column) => cells.get(names.get(column) ?? '')?.trim() || undefined),
      { error: inWords },
    )
    if (!parsed.success) {
      errors.addIssues(parsed.error.issues, (path, message) => {
        const column = columnOf(path)
        return { line, path: names.get(column) ?? column, message }
      })
      continue
    }
    if (key) {
      const id = key.of(parsed.data)
      const before = lines.get(id)
      if (before !== undefined) {
        errors.add({ line, path: names.get(key.column)!, message: `"${id}" is already used in line ${before}` })
        continue
      }
      lines.set(id, line)
    }
    records.push(parsed.data)
  }
  return { records, errors }
}

/** The same errors for a problem document, where the line is part of the path. */
export function asFieldErrors(errors: ErrorList<ImportError>): ErrorList {
  return errors.as(({ line, path, message }) => ({
    path: [line === null ? '' : `line ${line}`, path].filter(Boolean).join('.'),
    message,
  }))
}
