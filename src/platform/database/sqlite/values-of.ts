import { type RawBuilder, sql } from 'kysely'
import { toJson } from '../json.js'

/*
 * SQL that only SQLite has. Another database gives these functions another body; no store has such SQL of its own.
 */

/**
 * The values of a list, for `where(column, 'in', ...)`. The list may have any length; parameters are limited to 32,766.
 */
export function valuesOf<T extends string | number>(list: readonly T[]): RawBuilder<T> {
  return sql<T>`(SELECT value FROM json_each(${toJson(list)}))`
}
