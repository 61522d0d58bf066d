import type { Database, Transaction } from '../database.js'
import type { Table } from './table.js'

/** A database at one end of a move, which nothing else has open, and what is done differently in its kind. */
export interface MoveEnd {
  readonly database: Database

  /** Deletes the rows of tables, whatever protects them. @param tables those that others refer to first */
  clear(queries: Transaction, tables: readonly Table[]): Promise<void>

  /** Lets rows of a table refer to rows of the same table that come later, until `requireReferences`. */
  deferReferences(queries: Transaction, table: Table): Promise<void>
  requireReferences(queries: Transaction, table: Table): Promise<void>

  /** The highest number that the database has given to a row of a table; 0 where it remembers none. */
  lastNumber(table: Table): Promise<number>

  /** Makes the next number of a table higher than that, and than those of its rows. */
  countFrom(queries: Transaction, table: Table, lastNumber: number): Promise<void>
}
