import { sql } from 'kysely'
import type { z } from 'zod'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** The tables of reference records, with their keys. */
const keys = { members: 'code', technologies: 'id', processAreas: 'id', regions: 'id', terms: 'id' } as const
export type RecordTable = keyof typeof keys

/** Reads all records of a table, sorted by key, and checks each against its schema. */
export async function readAll<T>(reader: Reader, table: RecordTable, schema: z.ZodType<T>): Promise<T[]> {
  const rows = await reader.selectFrom(table).select('body').orderBy(sql.ref(keys[table])).execute()
  return rows.map(({ body }) => schema.parse(fromJson(body)))
}

/** Writes a record that people import. The next domain pack replaces it only if it changes this record itself. */
export async function putRecord(queries: Queries, table: RecordTable, key: string, record: unknown): Promise<void> {
  await put(queries, table, key, { body: toJson(record) })
}

/** A record that a domain pack changes. */
export interface ChangedByPack<T> {
  readonly key: string
  /** As the pack has it now. */
  readonly record: T
  /** As the pack had it before; `undefined` when it had not, or when it can be read no more. */
  readonly before: T | undefined
  /** As it is stored now, with what people changed since. */
  readonly stored: T | undefined
}

/** Writes the records of a domain pack, except those that it has as before: people may have changed them since. */
export async function putRecordsOfPack<T>(
  queries: Queries,
  table: RecordTable,
  schema: z.ZodType<T>,
  records: ReadonlyMap<string, T>,
): Promise<void> {
  for (const { key, record } of await changedByPack(queries, table, schema, records)) {
    await putRecordOfPack(queries, table, key, { record })
  }
}

/** The records of a domain pack that it has otherwise than before. */
export async function changedByPack<T>(
  reader: Reader,
  table: RecordTable,
  schema: z.ZodType<T>,
  records: ReadonlyMap<string, T>,
): Promise<ChangedByPack<T>[]> {
  const rows = await reader
    .selectFrom(table)
    .select([sql.ref<string>(keys[table]).as('key'), 'body', 'packBody'])
    .execute()
  const known = new Map(rows.map(({ key, ...bodies }) => [key, bodies]))
  return [...records].flatMap(([key, record]) => {
    const { body = null, packBody = null } = known.get(key) ?? {}
    const before = asNow(packBody, schema)
    if (before !== undefined && toJson(before) === toJson(record)) return []
    return [{ key, record, before, stored: asNow(body, schema) }]
  })
}

/**
 * Writes a record of a domain pack.
 * @param merged what is stored of it, where people have changed something in it that stays
 */
export async function putRecordOfPack(
  queries: Queries,
  table: RecordTable,
  key: string,
  { record, merged = record }: { readonly record: unknown; readonly merged?: unknown },
): Promise<void> {
  await put(queries, table, key, { body: toJson(merged), packBody: toJson(record) })
}

/** What was stored, as the schema has it now: a field that the program added since is no change of the pack. */
function asNow<T>(body: string | null, schema: z.ZodType<T>): T | undefined {
  return body === null ? undefined : schema.safeParse(fromJson(body)).data
}

async function put(
  queries: Queries,
  table: RecordTable,
  key: string,
  content: { readonly body: string; readonly packBody?: string },
): Promise<void> {
  const keyColumn = keys[table]
  await queries
    .insertInto(table)
    .values({ [keyColumn]: key, ...content } as never)
    .onConflict((conflict) => conflict.column(keyColumn as never).doUpdateSet(content as never))
    .execute()
}
