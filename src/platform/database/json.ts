import { type RawBuilder, sql } from 'kysely'

/** The text of a JSON column for a value. */
export function toJson(value: unknown): string {
  return JSON.stringify(value)
}

/** The value of a JSON column. It is not checked: it was checked before `toJson` wrote it. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T
}

/** A field of a JSON column as text, in SQLite and in PostgreSQL. */
export function jsonField(column: string, field: string): RawBuilder<string | null> {
  return sql<string | null>`${sql.ref(column)} ->> ${sql.lit(field)}`
}
