import { sql } from 'kysely'
import type { Queries, Reader } from '../../platform/database/index.js'

/** Grows by one with every change of the catalogue; what is derived from it names the generation it came from. */
export async function readGeneration(reader: Reader): Promise<number> {
  return Number((await readState(reader, 'generation')) ?? 0)
}

export async function advanceGeneration(queries: Queries): Promise<void> {
  await queries
    .insertInto('catalogueState')
    .values({ name: 'generation', value: '1' })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: sql`CAST(catalogue_state.value AS INTEGER) + 1` }),
    )
    .execute()
}

/** SHA-256 of the bundled data that was imported last. */
export async function readBundleChecksum(reader: Reader): Promise<string | undefined> {
  return readState(reader, 'bundle')
}

export async function writeBundleChecksum(queries: Queries, value: string): Promise<void> {
  await queries
    .insertInto('catalogueState')
    .values({ name: 'bundle', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

async function readState(reader: Reader, name: string): Promise<string | undefined> {
  const row = await reader.selectFrom('catalogueState').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}
