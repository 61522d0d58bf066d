import { type RawBuilder, sql } from 'kysely'
import { toJson } from './json.js'

/**
 * The texts of a list, for `where(column, 'in', ...)`. The list may have any length, also none; parameters are limited to
 * 32,766 in SQLite, 65,535 in PostgreSQL, where `json_each` is a function of our own.
 */
export function valuesOf(list: readonly string[]): RawBuilder<string> {
  return sql<string>`(SELECT value FROM json_each(${toJson(list)}))`
}

/** The same for whole numbers. */
export function numbersOf(list: readonly number[]): RawBuilder<number> {
  return sql<number>`(SELECT CAST(value AS BIGINT) FROM json_each(${toJson(list)}))`
}
