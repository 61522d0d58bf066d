import { sql } from 'kysely'
import type { z } from 'zod'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** The tables of reference records, with their keys. */
const keys = { members: 'code', technologies: 'id', processAreas: 'id', regions: 'id', terms: 'id' } as const
type Table = keyof typeof keys

/** Reads all records of a table, sorted by key, and checks each against its schema. */
export async function readAll<T>(reader: Reader, table: Table, schema: z.ZodType<T>): Promise<T[]> {
  const rows = await reader.selectFrom(table).select('body').orderBy(sql.ref(keys[table])).execute()
  return rows.map(({ body }) => schema.parse(fromJson(body)))
}

/** Writes a record if it changed. */
export async function putRecord(queries: Queries, table: Table, key: string, record: unknown): Promise<void> {
  const body = toJson(record)
  const keyColumn = keys[table]
  await queries
    .insertInto(table)
    .values({ [keyColumn]: key, body } as never)
    .onConflict((conflict) =>
      conflict
        .column(keyColumn as never)
        .doUpdateSet({ body } as never)
        .where(sql.ref(`${table}.body`), '<>', body),
    )
    .execute()
}
