import { readFile } from 'node:fs/promises'
import path from 'node:path'
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

/** The memory of all processes of a server, what they share counted once; its folder is that of `startServer`. Linux only. */
export async function memoryOfServer(folder: string): Promise<number> {
  const note = await readFile(path.join(folder, 'data', 'postmaster.pid'), 'utf8')
  const main = note.split('\n')[0]!
  const children = (await readFile(`/proc/${main}/task/${main}/children`, 'utf8')).trim().split(' ')
  const shares = await Promise.all([main, ...children].map(proportionalShare))
  return shares.reduce((sum, bytes) => sum + bytes, 0)
}

/** A process may have ended meanwhile. */
async function proportionalShare(pid: string): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024
}
