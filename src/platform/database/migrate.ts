import { PasserelleError } from '../../domain/index.js'
import { keepBefore } from './backup.js'
import { migrations } from './migrations/index.js'

interface Migratable {
  get<Row>(sql: string): Promise<Row | undefined>
  exec(sql: string): Promise<void>
}

/** An error to be thrown when the database was written by a newer version than the one that opens it. */
export class DatabaseTooNewError extends PasserelleError {
  readonly code = 'DATABASE_TOO_NEW'
  readonly status = 500
}

/** Brings the schema up to date, all missing steps in one transaction, after a backup. Forward only. */
export async function migrate(connection: Migratable, file: string): Promise<void> {
  const found = await schemaOf(connection)
  if (found > 0 && found < migrations.length) await keepBefore(file, found, migrations.length)
  // Locked before looking: two processes may open a new file at the same moment.
  await connection.exec('BEGIN IMMEDIATE')
  try {
    await applyMissing(connection)
    await connection.exec('COMMIT')
  } catch (error) {
    await connection.exec('ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function applyMissing(connection: Migratable): Promise<void> {
  const current = await schemaOf(connection)
  refuseNewer(current)
  for (const [index, sql] of migrations.entries()) {
    if (index < current) continue
    await connection.exec(`${sql}; PRAGMA user_version = ${index + 1};`)
  }
}

/** @throws DatabaseTooNewError */
export function refuseNewer(schema: number): void {
  if (schema <= migrations.length) return
  throw new DatabaseTooNewError(
    `The database has schema ${schema}, this version knows ${migrations.length}: use the version that wrote it`,
  )
}

async function schemaOf(connection: Migratable): Promise<number> {
  return (await connection.get<{ user_version: number }>('PRAGMA user_version'))?.user_version ?? 0
}
