import type { Database } from '../../src/platform/database/index.js'

/** Bytes. */
export interface DatabaseSize {
  readonly total: number
  /** Of all indexes; null in SQLite, where they are part of the file. */
  readonly indexes: number | null
  /** The largest tables, each with its indexes; empty in SQLite. */
  readonly tables: readonly { readonly name: string; readonly bytes: number; readonly indexes: number }[]
}

export async function databaseSize(database: Database, isPostgres: boolean): Promise<DatabaseSize> {
  const total = (await database.storageUse()).database
  if (!isPostgres) return { total, indexes: null, tables: [] }
  const tables = await database.all<DatabaseSize['tables'][number]>(
    `SELECT relid::regclass::text AS name, pg_total_relation_size(relid) AS bytes, pg_indexes_size(relid) AS indexes
     FROM pg_stat_user_tables ORDER BY bytes DESC`,
  )
  return { total, indexes: tables.reduce((sum, { indexes }) => sum + indexes, 0), tables: tables.slice(0, 15) }
}
