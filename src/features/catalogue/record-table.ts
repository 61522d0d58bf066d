import { type InterfaceLanguage, interfaceLanguages, type LocalizedText } from '../../domain/index.js'
import type { Cell, RowReading } from '../../platform/tables/index.js'

/** How records of one kind are a table: one in each row, or in several with the same key. */
export interface RecordTable<T> extends Pick<RowReading<T>, 'recordOf' | 'columnOf'> {
  readonly columns: readonly string[]
  readonly needed: readonly string[]
  readonly several?: NonNullable<RowReading<T>['several']>
  /** The rows of a record, with cells in the order of the columns. */
  rowsOf(record: T): Row[]
}

export type Row = (string | null)[]

/** Short items in one cell. */
export const betweenIds = ';'
/** Long items in one cell. */
export const betweenLines = '\n'

/** `name_en`, `name_fr`, `name_es`. */
export function inEach(field: string): string[] {
  return interfaceLanguages.map((language) => `${field}_${language}`)
}

/** A text in every language, from its columns. */
export function localizedIn(cell: Cell, field: string): Partial<Record<InterfaceLanguage, string | undefined>> {
  return Object.fromEntries(interfaceLanguages.map((language) => [language, cell(`${field}_${language}`)]))
}

export function localizedCells(field: string, text: LocalizedText): [column: string, text: string][] {
  return interfaceLanguages.map((language) => [`${field}_${language}`, text[language]])
}

/** Cells by column, in the order of the columns. */
export function rowOf(columns: readonly string[], cells: Readonly<Record<string, string | null>>): Row {
  return columns.map((column) => cells[column] || null)
}
