import { PasserelleError } from '../../../domain/index.js'
import { checksumOf, refuseNewer } from '../migrations/checksum.js'
import { migrations } from '../migrations/index.js'
import { backUpBeforeMigration } from './backup.js'
import type { Connection } from './connection.js'

/** Thrown when the SQL of a migration differs from the SQL that was applied to the database. */
export class MigrationChangedError extends PasserelleError {
  readonly code = 'MIGRATION_CHANGED'
}

/**
 * Migrates the schema to the newest version, all missing steps in one transaction, after a backup. There are no
 * downgrades.
 * @returns the names of the steps, none for a new database
 */
export async function migrate(connection: Connection, file: string): Promise<string[]> {
  const found = await schemaOf(connection)
  if (found > 0 && found < migrations.length) await backUpBeforeMigration(file, found, migrations.length)
  // The lock comes before the check: two processes may open a new file at the same moment.
  await connection.exec('BEGIN IMMEDIATE')
  try {
    await applyMissing(connection)
    await connection.exec('COMMIT')
  } catch (error) {
    await connection.exec('ROLLBACK').catch(() => undefined)
    throw error
  }
  return found === 0 ? [] : migrations.slice(found).map(({ name }) => name)
}

async function applyMissing(connection: Connection): Promise<void> {
  const current = await schemaOf(connection)
  refuseNewer(current)
  for (const [index, { sql }] of migrations.entries()) {
    if (index < current) continue
    await connection.exec(`${sql}; PRAGMA user_version = ${index + 1};`)
  }
  await checkApplied(connection)
}

/**
 * Compares the migrations with the applied ones and records new ones. Migrations from before this record existed are
 * assumed to be unchanged.
 * @throws MigrationChangedError
 */
async function checkApplied(connection: Connection): Promise<void> {
  const applied = await connection.all<{ number: number; checksum: string }>(
    'SELECT number, checksum FROM applied_migrations',
  )
  const checksums = new Map(applied.map(({ number, checksum }) => [number, checksum]))
  for (const [index, { name, sql }] of migrations.entries()) {
    const number = index + 1
    const checksum = checksumOf(sql)
    const before = checksums.get(number)
    if (before === undefined) {
      await connection.run(
        'INSERT INTO applied_migrations (number, name, checksum) VALUES (?, ?, ?)',
        number,
        name,
        checksum,
      )
    } else if (before !== checksum) {
      throw new MigrationChangedError(
        `Migration ${number} (${name}) is not the one that was applied to this database: use the version that wrote it`,
      )
    }
  }
}

async function schemaOf(connection: Connection): Promise<number> {
  return (await connection.get<{ user_version: number }>('PRAGMA user_version'))?.user_version ?? 0
}
