import type { Pool, PoolClient } from 'pg'
import { type BinaryRow, eachBinaryRow } from './binary-rows.js'
import { connected } from './open-pool.js'
import { meaningOf } from './postgres-errors.js'

/** Queries of one connection, in the words of PostgreSQL: values are `$1`, `$2` and so on. */
export interface PostgresQueries {
  rows<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>
  run(sql: string, values?: readonly unknown[]): Promise<void>
}

/**
 * Where data is kept that follows from other data and can be made again, such as an index. Its writes do not count as
 * writes of the database: nobody waits for them, and nothing that was derived from the database becomes outdated.
 */
export class DerivedData implements PostgresQueries {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#withClient((client) => queriesOf(client).rows<Row>(sql, values))
  }

  run(sql: string, values: readonly unknown[] = []): Promise<void> {
    return this.#withClient((client) => queriesOf(client).run(sql, values))
  }

  /** Reads rows as bytes. @param sql a SELECT without values; @param take must copy what it keeps of a row */
  eachBinaryRow(sql: string, take: (row: BinaryRow) => void): Promise<void> {
    return this.#withClient((client) => eachBinaryRow(client, sql, take))
  }

  transaction<T>(work: (queries: PostgresQueries) => Promise<T>): Promise<T> {
    return this.#withClient(async (client) => {
      await client.query('BEGIN')
      const result = await work(queriesOf(client))
      await client.query('COMMIT')
      return result
    })
  }

  /** Runs work while no other process runs work under the same name; waits until then. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#withClient(async (client) => {
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name])
      const result = await work()
      await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
      return result
    })
  }

  async #withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await connected(this.#pool.connect())
    let failure: Error | undefined
    try {
      return await work(client)
    } catch (error) {
      failure = error as Error
      throw meaningOf(failure)
    } finally {
      // The connection of what failed is closed, which rolls its transaction back and gives its lock back.
      client.release(failure)
    }
  }
}

function queriesOf(client: PoolClient): PostgresQueries {
  return {
    rows: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await client.query(sql, [...values])).rows as Row[],
    run: async (sql, values = []) => void (await client.query(sql, [...values])),
  }
}
