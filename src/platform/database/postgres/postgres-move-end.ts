import type { ClientBase } from 'pg'
import type { Database, Transaction } from '../database.js'
import type { MoveEnd } from '../move/move-end.js'
import type { Table } from '../move/table.js'
import type { TextQueries } from '../queries.js'
import { PostgresDatabase } from './postgres-database.js'

export async function openPostgresEnd(url: string, begin?: (client: ClientBase) => Promise<void>): Promise<MoveEnd> {
  const database: Database = await PostgresDatabase.openAlone(url, begin)
  return {
    database,
    async clear(queries, tables) {
      // Triggers are called for rows that are deleted, not for this.
      await queries.run(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`)
    },
    async deferReferences(queries, table) {
      for (const constraint of await referencesToItself(queries, table)) {
        await queries.run(`ALTER TABLE ${table.name} ALTER CONSTRAINT ${constraint} DEFERRABLE INITIALLY DEFERRED`)
      }
    },
    async requireReferences(queries, table) {
      await queries.run('SET CONSTRAINTS ALL IMMEDIATE')
      for (const constraint of await referencesToItself(queries, table)) {
        await queries.run(`ALTER TABLE ${table.name} ALTER CONSTRAINT ${constraint} NOT DEFERRABLE`)
      }
    },
    async lastNumber(table) {
      const sequence = await sequenceOf(database, table)
      if (sequence === null) return 0
      const sql = 'SELECT pg_sequence_last_value(CAST(? AS regclass)) AS last'
      return (await database.get<{ last: number | null }>(sql, sequence))?.last ?? 0
    },
    async countFrom(queries, table, lastNumber) {
      const sequence = await sequenceOf(queries, table)
      if (sequence === null) return
      const { highest } = (await queries.get<{ highest: number }>(
        `SELECT GREATEST(max(${table.key[0]}), CAST(? AS BIGINT)) AS highest FROM ${table.name}`,
        lastNumber,
      ))!
      if (highest > 0) await queries.get('SELECT setval(CAST(? AS regclass), ?)', sequence, highest)
    },
  }
}

/** What gives numbers to the rows of a table; null when nothing does. */
async function sequenceOf(queries: Pick<TextQueries, 'get'>, { name, key }: Table): Promise<string | null> {
  if (key.length !== 1) return null
  const sql = 'SELECT pg_get_serial_sequence(?, ?) AS name'
  return (await queries.get<{ name: string | null }>(sql, name, key[0]!))?.name ?? null
}

async function referencesToItself(queries: Transaction, { name }: Table): Promise<string[]> {
  const rows = await queries.all<{ conname: string }>(
    "SELECT conname FROM pg_constraint WHERE contype = 'f' AND conrelid = CAST(? AS regclass) AND confrelid = conrelid",
    name,
  )
  return rows.map(({ conname }) => conname)
}
