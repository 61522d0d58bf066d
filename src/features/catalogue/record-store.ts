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

/** Writes the records of a domain pack, except those that it has as before: people may have changed them since. */
export async function putRecordsOfPack<T>(
  queries: Queries,
  table: RecordTable,
  schema: z.ZodType<T>,
  records: ReadonlyMap<string, T>,
): Promise<void> {
  const rows = await queries
    .selectFrom(table)
    .select([sql.ref<string>(keys[table]).as('key'), 'packBody'])
    .execute()
  const before = new Map(rows.map(({ key, packBody }) => [key, packBody]))
  for (const [key, record] of records) {
    const body = toJson(record)
    if (asNow(before.get(key) ?? null, schema) !== body) await put(queries, table, key, { body, packBody: body })
  }
}

/** What was stored, as the schema has it now: a field that the program added since is no change of the pack. */
function asNow<T>(body: string | null, schema: z.ZodType<T>): string | undefined {
  const parsed = body === null ? undefined : schema.safeParse(fromJson(body))
  return parsed?.success ? toJson(parsed.data) : undefined
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
