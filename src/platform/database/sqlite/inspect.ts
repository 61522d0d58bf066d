import { stat } from 'node:fs/promises'
import { migrations } from '../migrations/index.js'
import { Connection } from './connection.js'
import { refuseUnfinished } from './unfinished.js'

/** What a database file is, as far as it can be told without changing it. */
export interface DatabaseInspection {
  /** The schema of the file, and the one of this program. */
  readonly schema: number
  readonly newestSchema: number
  /** What the next start would do, in order. */
  readonly pending: readonly string[]
  /** The first damage; null when every page is sound. */
  readonly damage: string | null
  readonly bytes: number
  /** Permission bits of the file. */
  readonly mode: number
}

/**
 * Looks at a database without migrating or locking it.
 * @returns undefined when the file does not exist
 * @throws DatabaseUnfinishedError
 */
export async function inspectDatabase(file: string): Promise<DatabaseInspection | undefined> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!found) return undefined
  const connection = await Connection.openToRead(file)
  try {
    await refuseUnfinished(connection)
    const version = await connection.get<{ user_version: number }>('PRAGMA user_version')
    const schema = version?.user_version ?? 0
    const check = await connection.get<{ quick_check: string }>('PRAGMA quick_check(1)')
    return {
      schema,
      newestSchema: migrations.length,
      pending: migrations.slice(schema).map(({ name }) => name),
      damage: check?.quick_check === 'ok' ? null : (check?.quick_check ?? 'cannot be read'),
      bytes: found.size,
      mode: found.mode & 0o777,
    }
  } finally {
    await connection.close()
  }
}
