import type { Database } from './database.js'
import { SqliteDatabase } from './sqlite/sqlite-database.js'

/** Where a database is. */
export interface DatabasePlace {
  /** Of SQLite. */
  readonly file: string
  /** Of PostgreSQL, instead of the file; null without one. */
  readonly url: string | null
  /** Of a replica of it, where there is one. */
  readonly readUrl?: string | null
}

/**
 * Opens a database, makes it when it does not exist, and brings it to the newest schema.
 * @param report called with problems that do not stop the service
 * @throws DataFolderError, DatabaseInUseError while its file is being replaced
 */
export async function openDatabase(
  { file, url, readUrl }: DatabasePlace,
  report: (error: Error) => void = (error) => process.emitWarning(error),
): Promise<Database> {
  if (url === null) return SqliteDatabase.open(file, report)
  // The driver is loaded only where it is used.
  const { PostgresDatabase } = await import('./postgres/postgres-database.js')
  return PostgresDatabase.open({ url, readUrl }, report)
}
