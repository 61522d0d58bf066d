import { CamelCasePlugin, Kysely } from 'kysely'
import type { SqlValue, TextQueries } from '../queries.js'
import type { Tables } from '../tables.js'
import type { Connection } from './connection.js'
import { Sqlite3Dialect } from './sqlite3-dialect.js'

/** Typed queries over one connection, and queries as text for what looks at a whole database, such as a test; columns are camelCase here and snake_case in the database. */
export class Session extends Kysely<Tables> implements TextQueries {
  readonly #connection: Connection

  constructor(connection: Connection) {
    super({ dialect: new Sqlite3Dialect(connection), plugins: [new CamelCasePlugin()] })
    this.#connection = connection
  }

  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return this.#connection.all(sql, ...values)
  }

  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return this.#connection.get(sql, ...values)
  }

  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number }> {
    return this.#connection.run(sql, ...values)
  }
}
