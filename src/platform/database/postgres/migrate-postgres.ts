import type { ClientBase, Pool, PoolClient } from 'pg'
import { checksumOf, refuseNewer } from '../migrations/checksum.js'
import { migrations } from '../migrations/index.js'
import { baseline } from './baseline.js'
import { unsweptTable } from './erasure.js'
import { inPostgres } from './in-postgres.js'
import { connected } from './open-pool.js'
import { prepareServer } from './requirements.js'

/** Any number that nothing else in the database locks. */
const migrationLock = 7_245_001

/**
 * Makes the tables of a new database, and applies the steps that an older one lacks, all in one transaction. One process
 * does it while others that start wait, and those that run read on and wait to write.
 * @param begin called first, with the connection that does it
 * @returns the names of the steps, none for a new database
 * @throws DatabaseTooNewError, ServerUnsuitableError, StorageUnavailableError when nothing answers
 */
export async function migratePostgres(pool: Pool, begin: (client: ClientBase) => Promise<void>): Promise<string[]> {
  const client = await connected(pool.connect())
  try {
    await client.query('BEGIN')
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock])
    await prepareServer(client)
    await begin(client)
    const steps = await applyMissing(client)
    await client.query(unsweptTable)
    await client.query('COMMIT')
    return steps
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

async function applyMissing(client: PoolClient): Promise<string[]> {
  const { rows: found } = await client.query("SELECT to_regclass('applied_migrations') IS NOT NULL AS is_there")
  if (!found[0].is_there) {
    await client.query(baseline)
    return []
  }
  const { rows } = await client.query('SELECT max(number) AS schema FROM applied_migrations')
  const schema = Number(rows[0].schema)
  refuseNewer(schema)
  const missing = migrations.slice(schema)
  if (missing.length > 0) await client.query('SELECT count FROM writes FOR UPDATE')
  for (const [index, { name, sql }] of missing.entries()) {
    await client.query(inPostgres(sql))
    const applied = [schema + index + 1, name, checksumOf(sql)]
    await client.query('INSERT INTO applied_migrations (number, name, checksum) VALUES ($1, $2, $3)', applied)
  }
  return missing.map(({ name }) => name)
}
