import type { Transaction } from '../database.js'
import type { MoveEnd } from '../move/move-end.js'
import type { Table } from '../move/table.js'
import type { Connection } from './connection.js'
import { SqliteDatabase } from './sqlite-database.js'

export async function openSqliteEnd(file: string, begin?: (writer: Connection) => Promise<void>): Promise<MoveEnd> {
  const database = await SqliteDatabase.openAlone(file, begin)
  return {
    database,
    clear,
    async deferReferences(queries) {
      // Until the end of the transaction.
      await queries.run('PRAGMA defer_foreign_keys = ON')
    },
    async requireReferences() {},
    async lastNumber({ name }) {
      const found = await database.get<{ seq: number }>('SELECT seq FROM sqlite_sequence WHERE name = ?', name)
      return found?.seq ?? 0
    },
    countFrom,
  }
}

/** Triggers that refuse deletions are made again afterwards. */
async function clear(queries: Transaction, tables: readonly Table[]): Promise<void> {
  const triggers = await queries.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
  )
  for (const { name } of triggers) await queries.run(`DROP TRIGGER ${name}`)
  for (const { name } of tables.toReversed()) await queries.run(`DELETE FROM ${name}`)
  for (const { sql } of triggers) await queries.run(sql)
}

/** Only some tables remember numbers of rows that were deleted; the others count from their highest row by themselves. */
async function countFrom(queries: Transaction, { name }: Table, lastNumber: number): Promise<void> {
  await queries.run('UPDATE sqlite_sequence SET seq = MAX(seq, ?) WHERE name = ?', lastNumber, name)
  await queries.run(
    `INSERT INTO sqlite_sequence (name, seq) SELECT name, ? FROM sqlite_master
     WHERE name = ? AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence)`,
    lastNumber,
    name,
  )
}
