export type SqlValue = string | number | bigint | Buffer | null

/** What a store needs of a database: nothing here belongs to one driver. */
export interface Queries {
  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>
  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number }>
}
