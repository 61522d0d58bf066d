import sqlite3 from 'sqlite3'
import { makePrivateFile } from '../../files/index.js'
import type { SqlValue, TextQueries } from '../queries.js'
import { DatabaseDamagedError, meaningOf, StorageBusyError } from '../storage-errors.js'

/** Milliseconds for which a statement waits while another process writes. */
const usualTimeout = 10_000

/** A connection with promises over the callback driver. Only this class and the dialect know the driver. */
export class Connection implements TextQueries {
  readonly #handle: sqlite3.Database
  readonly #file: string
  #damage: DatabaseDamagedError | undefined

  private constructor(handle: sqlite3.Database, file: string) {
    this.#handle = handle
    this.#file = file
  }

  /** The first error that showed damage to the file; it stays set, because a damaged file stays damaged. */
  get damage(): DatabaseDamagedError | undefined {
    return this.#damage
  }

  /** Opens a file for reading and writing, and creates it when it does not exist. */
  static async open(file: string): Promise<Connection> {
    await makePrivateFile(file)
    const connection = await Connection.#openAsIs(file, sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE)
    // FULL, not NORMAL: in WAL mode, NORMAL may lose the last acknowledged transactions at a power failure. Without
    // secure_delete, deleted data stays in the file until its space is reused.
    try {
      await connection.#configure(
        `PRAGMA busy_timeout = ${usualTimeout}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;`,
      )
      return connection
    } catch (error) {
      await connection.close()
      throw error
    }
  }

  /** Opens a file for reading only, without changing its journal mode. */
  static openToRead(file: string): Promise<Connection> {
    return Connection.#openAsIs(file, sqlite3.OPEN_READONLY)
  }

  /** Opens an empty file that is used only for its locks. */
  static async openLockFile(file: string): Promise<Connection> {
    await makePrivateFile(file)
    const connection = await Connection.#openAsIs(file, sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE)
    await connection.exec('PRAGMA busy_timeout = 1000')
    return connection
  }

  static async #openAsIs(file: string, mode: number): Promise<Connection> {
    const handle = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opened = new sqlite3.Database(file, mode, (error) =>
        error ? reject(meaningOf(error, file)) : resolve(opened),
      )
    })
    return new Connection(handle, file)
  }

  /** Switching a new file to WAL fails, instead of waiting, when another process does the same; so it is retried. */
  async #configure(sql: string, tries = 100): Promise<void> {
    try {
      await this.exec(sql)
    } catch (error) {
      if (!(error instanceof StorageBusyError) || tries <= 1) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
      await this.#configure(sql, tries - 1)
    }
  }

  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.#handle.all<Row>(sql, values, (error, rows) => (error ? reject(this.#meaningOf(error)) : resolve(rows)))
    })
  }

  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.#handle.get<Row>(sql, values, (error, row) => (error ? reject(this.#meaningOf(error)) : resolve(row)))
    })
  }

  run(sql: string, ...values: SqlValue[]): Promise<{ changes: number }> {
    const meaning = (error: Error) => this.#meaningOf(error)
    return new Promise((resolve, reject) => {
      this.#handle.run(sql, values, function (error) {
        if (error) reject(meaning(error))
        else resolve({ changes: this.changes })
      })
    })
  }

  exec(sql: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#handle.exec(sql, (error) => (error ? reject(this.#meaningOf(error)) : resolve()))
    })
  }

  /** Restores the normal timeout after a statement with a shorter one. */
  useUsualTimeout(): Promise<void> {
    return this.exec(`PRAGMA busy_timeout = ${usualTimeout}`)
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#handle.close((error) => (error ? reject(this.#meaningOf(error)) : resolve()))
    })
  }

  #meaningOf(error: Error): Error {
    const meaning = meaningOf(error, this.#file)
    if (meaning instanceof DatabaseDamagedError) this.#damage ??= meaning
    return meaning
  }
}
