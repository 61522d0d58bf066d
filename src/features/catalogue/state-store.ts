import { sql } from 'kysely'
import { type DomainProfile, domainProfile, noDomain, type Questionnaire, questionnaire } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** Increases by one with every change of the catalogue; derived data names the generation it was made from. */
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

/** The generation that the catalogue will have after the current transaction, or a later one. */
export const nextGeneration = sql<number>`(SELECT COALESCE(MAX(CAST(value AS INTEGER)), 0) + 1 FROM catalogue_state WHERE name = 'generation')`

/** SHA-256 of the last imported bundle. */
export async function readBundleChecksum(reader: Reader): Promise<string | undefined> {
  return readState(reader, 'bundle')
}

export function writeBundleChecksum(queries: Queries, value: string): Promise<void> {
  return writeState(queries, 'bundle', value)
}

/** What the imported domain pack says about itself. */
export async function readDomain(reader: Reader): Promise<DomainProfile> {
  const stored = await readState(reader, 'domain')
  return stored === undefined ? noDomain : domainProfile.parse(fromJson(stored))
}

export function writeDomain(queries: Queries, domain: DomainProfile): Promise<void> {
  return writeState(queries, 'domain', toJson(domain))
}

/** What the imported domain pack asks members about their situation; `null` for nothing. */
export async function readStoredQuestionnaire(reader: Reader): Promise<Questionnaire | null> {
  const stored = await readState(reader, 'questionnaire')
  return stored === undefined ? null : questionnaire.nullable().parse(fromJson(stored))
}

export function writeQuestionnaire(queries: Queries, asked: Questionnaire | null): Promise<void> {
  return writeState(queries, 'questionnaire', toJson(asked))
}

async function writeState(queries: Queries, name: string, value: string): Promise<void> {
  await queries
    .insertInto('catalogueState')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

async function readState(reader: Reader, name: string): Promise<string | undefined> {
  const row = await reader.selectFrom('catalogueState').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value
}
