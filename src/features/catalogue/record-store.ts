import type { z } from 'zod'
import type { Database, Queries } from '../../platform/database/index.js'

type Table = 'members' | 'technologies' | 'process_areas' | 'terms'
type Readable = Pick<Database, 'all'>

/** Reads every record of a table in the order of its ids, each checked against its schema. */
export async function readAll<T>(database: Readable, table: Table, schema: z.ZodType<T>): Promise<T[]> {
  const rows = await database.all<{ body: string }>(`SELECT body FROM ${table} ORDER BY ${keyOf(table)}`)
  return rows.map((row) => schema.parse(JSON.parse(row.body)))
}

/** Writes a record. Answers whether anything changed. */
export async function putRecord(queries: Queries, table: Table, key: string, body: unknown): Promise<boolean> {
  const { changes } = await queries.run(
    `INSERT INTO ${table} (${keyOf(table)}, body) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body WHERE body <> excluded.body`,
    key,
    JSON.stringify(body),
  )
  return changes > 0
}

function keyOf(table: Table): string {
  return table === 'members' ? 'code' : 'id'
}
