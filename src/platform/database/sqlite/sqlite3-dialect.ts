import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { SqlValue } from '../queries.js'
import type { Connection } from './connection.js'

/**
 * Kysely over one open connection of the `sqlite3` driver, which has callbacks and no statement objects. The owner of
 * the connection closes it and starts transactions on it; Kysely only compiles and runs queries.
 */
export class Sqlite3Dialect implements Dialect {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  createDriver(): Driver {
    return new ConnectionDriver(this.#connection)
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler()
  }

  createAdapter(): SqliteAdapter {
    return new SqliteAdapter()
  }

  createIntrospector(database: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(database)
  }
}

class ConnectionDriver implements Driver {
  readonly #connection: DatabaseConnection

  constructor(connection: Connection) {
    this.#connection = new ConnectionQueries(connection)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async releaseConnection(): Promise<void> {}

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('BEGIN IMMEDIATE'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('COMMIT'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('ROLLBACK'))
  }

  async destroy(): Promise<void> {}
}

const returnsRows = /^\s*(select|with|pragma|explain)\b|\breturning\b/i

class ConnectionQueries implements DatabaseConnection {
  readonly #connection: Connection

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const values = parameters as readonly SqlValue[]
    if (returnsRows.test(sql)) return { rows: await this.#connection.all<Row>(sql, ...values) }
    const { changes } = await this.#connection.run(sql, ...values)
    return { rows: [], numAffectedRows: BigInt(changes) }
  }

  streamQuery(): never {
    throw new Error('The sqlite3 driver does not stream')
  }
}
