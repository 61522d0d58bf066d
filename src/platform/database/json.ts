import { type RawBuilder, sql } from 'kysely'

/** A value as a column of JSON holds it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value)
}

/** What a column of JSON holds: written by `toJson`, and checked before that. */
export function fromJson<T>(text: string): T {
  return JSON.parse(text) as T
}

/** A field of a column of JSON as text, in SQLite and in PostgreSQL. */
export function jsonField(column: string, field: string): RawBuilder<string | null> {
  return sql<string | null>`${sql.ref(column)} ->> ${sql.lit(field)}`
}
