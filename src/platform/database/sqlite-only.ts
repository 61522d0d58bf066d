import { type RawBuilder, sql } from 'kysely'
import { toJson } from './json.js'

/*
 * SQL that only SQLite has. Another database gives these functions another body; no store has such SQL of its own.
 */

/**
 * The values of a list, for `where(column, 'in', ...)`. The list may have any length; parameters are limited to 32,766.
 */
export function valuesOf<T extends string | number>(list: readonly T[]): RawBuilder<T> {
  return sql<T>`(SELECT value FROM json_each(${toJson(list)}))`
}

/** Whether a row of a full-text table (FTS5) matches a query. */
export function fullTextMatch(table: string, query: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.table(table)} MATCH ${query}`
}

/** BM25 score of a matching row; higher is better. @param weights of the columns, in their order */
export function fullTextScore(table: string, weights: readonly number[]): RawBuilder<number> {
  return sql<number>`-bm25(${sql.table(table)}, ${sql.join(weights.map((weight) => sql.lit(weight)))})`
}
