import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import sqlite3 from 'sqlite3'
import { migrate } from './migrate.js'
import { Mutex } from './mutex.js'

export type SqlValue = string | number | bigint | Buffer | null

/** What a store needs of a database: nothing here belongs to one driver. */
export interface Queries {
  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]>
  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>
  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number }>
}

/**
 * One SQLite file. Reading and writing have a connection each, so a long write never makes a reader wait (WAL), and a
 * statement of a reader never slips into somebody's transaction.
 */
export class Database implements Pick<Queries, 'all' | 'get'> {
  readonly #reader: Connection
  readonly #writer: Connection
  readonly #writing = new Mutex()

  private constructor(reader: Connection, writer: Connection) {
    this.#reader = reader
    this.#writer = writer
  }

  /** Opens the file, makes it when it is not there, and brings it to the newest schema. */
  static async open(file: string): Promise<Database> {
    await mkdir(path.dirname(file), { recursive: true })
    const writer = await Connection.open(file)
    await migrate(writer)
    const reader = await Connection.open(file)
    await reader.exec('PRAGMA query_only = ON')
    return new Database(reader, writer)
  }

  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return this.#reader.all(sql, ...values)
  }

  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return this.#reader.get(sql, ...values)
  }

  /** Does all of the work or none of it. Transactions wait for each other; inside one, use only the given queries. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#writing.runExclusive(async () => {
      await this.#writer.exec('BEGIN IMMEDIATE')
      try {
        const result = await work(this.#writer)
        await this.#writer.exec('COMMIT')
        return result
      } catch (error) {
        await this.#writer.exec('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  /** Waits for the write under way, then lets the file go. */
  async close(): Promise<void> {
    await this.#writing.runExclusive(async () => {
      await this.#reader.close()
      await this.#writer.close()
    })
  }
}

/** The callback driver, as promises. The only place that knows which driver it is. */
class Connection implements Queries {
  readonly #handle: sqlite3.Database

  private constructor(handle: sqlite3.Database) {
    this.#handle = handle
  }

  static async open(file: string): Promise<Connection> {
    const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, (error) => (error ? reject(error) : resolve(opened)))
    })
    const connection = new Connection(handle)
    // FULL, not NORMAL: in WAL mode NORMAL may lose the last acknowledged transactions when the power fails.
    await connection.#configure(
      'PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    )
    return connection
  }

  /** Switching a new file to WAL does not wait for another process that does the same; so it is tried again. */
  async #configure(sql: string, tries = 100): Promise<void> {
    try {
      await this.exec(sql)
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || tries <= 1) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
      await this.#configure(sql, tries - 1)
    }
  }

  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.#handle.all<Row>(sql, values, (error, rows) => (error ? reject(error) : resolve(rows)))
    })
  }

  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.#handle.get<Row>(sql, values, (error, row) => (error ? reject(error) : resolve(row)))
    })
  }

  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number }> {
    return new Promise((resolve, reject) => {
      this.#handle.run(sql, values, function (error) {
        if (error) reject(error)
        else resolve({ changes: this.changes })
      })
    })
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#handle.exec(sql, (error) => (error ? reject(error) : resolve()))
    })
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#handle.close((error) => (error ? reject(error) : resolve()))
    })
  }
}
