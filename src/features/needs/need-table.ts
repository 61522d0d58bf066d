import type { z } from 'zod'
import type { Need, NeedDraft } from '../../domain/index.js'
import {
  booleanIn,
  type Cell,
  listIn,
  type Records,
  readRows,
  type Table,
  type TableLimits,
} from '../../platform/tables/index.js'
import { readOnlyFields } from './imported-need.js'

/** The columns that are imported; items of a list are separated by semicolons. */
export const writtenColumns = [
  'title',
  'description',
  'language',
  'processAreas',
  'visibility',
  'anonymousLearning',
  'budget',
  'deadline',
  'infrastructure',
] as const

/** The columns of an export. */
export const needColumns: readonly string[] = [...readOnlyFields, ...writtenColumns]

const separator = ';'

export const needTableLimits: Omit<TableLimits, 'mostRows'> = {
  /** More than an export has, or a person adds by mistake. */
  mostColumns: 50,
  /** Twice the size of all fields at their maximum length, with four bytes a character. */
  longestRow: 100_000,
  /** Every member can send one: no more than a thousand long needs. */
  largestUnpacked: 16_000_000,
}

/** Cells in the order of the columns. */
export function needCells({ constraints, processAreas, ...need }: Need, columns: readonly string[]): (string | null)[] {
  const cells: Readonly<Record<string, unknown>> = {
    ...need,
    ...constraints,
    processAreas: processAreas.join(separator),
  }
  return columns.map((column) => {
    const value = cells[column]
    return value === null || value === undefined || value === '' ? null : String(value)
  })
}

/**
 * Reads needs from a table and collects all errors, each with its line and the column of the file.
 * @throws InvalidInputError when it has not the columns of needs
 */
export function needsInTable(
  table: Table,
  schema: z.ZodType<NeedDraft>,
  mapping: Readonly<Record<string, string>>,
): Promise<Records<NeedDraft>> {
  return readRows(table, {
    known: needColumns,
    needed: ['title', 'description'],
    mapping,
    schema,
    recordOf: draftOf,
    columnOf,
  })
}

/** An empty cell means that the field is not given. */
function draftOf(cell: Cell): unknown {
  return {
    title: cell('title'),
    description: cell('description'),
    language: cell('language'),
    processAreas: listIn(cell('processAreas'), separator),
    visibility: cell('visibility'),
    anonymousLearning: booleanIn(cell('anonymousLearning')),
    constraints: { budget: cell('budget'), deadline: cell('deadline'), infrastructure: cell('infrastructure') },
  }
}

function columnOf(path: string): string {
  const [first = '', second] = path.split('.')
  return first === 'constraints' ? (second ?? first) : first || 'row'
}
