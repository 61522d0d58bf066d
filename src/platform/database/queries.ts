import type { Kysely } from 'kysely'
import type { Tables } from './tables.js'

export type SqlValue = string | number | bigint | Buffer | null

/** SQL queries as text, over one connection. */
export interface TextQueries {
  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>
  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number }>
}

/** What a store reads with, inside a transaction or not. */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'getExecutor'>

/** What a store writes with, inside a transaction. */
export type Queries = Kysely<Tables>
