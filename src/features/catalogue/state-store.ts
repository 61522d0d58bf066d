import type { Database, Queries } from '../../platform/database/index.js'

/** Grows by one with every change of the catalogue; what is derived from it names the generation it came from. */
export async function readGeneration(database: Pick<Database, 'get'>): Promise<number> {
  return Number((await readState(database, 'generation')) ?? 0)
}

export async function advanceGeneration(queries: Queries): Promise<void> {
  await queries.run(
    `INSERT INTO catalogue_state VALUES ('generation', '1')
     ON CONFLICT DO UPDATE SET value = CAST(value AS INTEGER) + 1`,
  )
}

/** SHA-256 of the bundled data that was imported last. */
export async function readBundleChecksum(database: Pick<Database, 'get'>): Promise<string | undefined> {
  return readState(database, 'bundle')
}

export async function writeBundleChecksum(queries: Queries, checksum: string): Promise<void> {
  await queries.run(
    `INSERT INTO catalogue_state VALUES ('bundle', ?) ON CONFLICT DO UPDATE SET value = excluded.value`,
    checksum,
  )
}

async function readState(database: Pick<Database, 'get'>, name: string): Promise<string | undefined> {
  const row = await database.get<{ value: string }>('SELECT value FROM catalogue_state WHERE name = ?', name)
  return row?.value
}
