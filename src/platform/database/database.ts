import { closeToOthers } from '../files/index.js'
import { Connection } from './connection.js'
import { DatabaseLock } from './database-lock.js'
import { Eraser } from './eraser.js'
import { noteErasure, rewrite } from './erasure.js'
import { migrate } from './migrate.js'
import { Mutex } from './mutex.js'
import type { Queries, Reader, SqlValue, TextQueries } from './queries.js'
import { Session } from './session.js'
import { DatabaseDamagedError } from './storage-errors.js'

type Report = (error: Error) => void

interface Connections {
  readonly reader: Connection
  readonly writer: Connection
}

/**
 * One SQLite file. Reading and writing have a connection each, so a long write never makes a reader wait (WAL), and a
 * statement of a reader never slips into somebody's transaction.
 */
export class Database implements Reader, Pick<TextQueries, 'all' | 'get'> {
  readonly #file: string
  readonly #reader: Connection
  readonly #writer: Connection
  readonly #lock: DatabaseLock
  readonly #writing = new Mutex()
  readonly #eraser: Eraser
  readonly #reads: Session
  readonly #writes: Session
  #damage: DatabaseDamagedError | undefined

  private constructor(file: string, { reader, writer }: Connections, lock: DatabaseLock, report: Report) {
    this.#file = file
    this.#reader = reader
    this.#writer = writer
    this.#reads = new Session(reader)
    this.#writes = new Session(writer)
    this.#lock = lock
    this.#eraser = new Eraser(writer, this.#writing, report)
  }

  /**
   * Opens the file, makes it when it is not there, and brings it to the newest schema; what an older version wrote is
   * kept beside first. Its files are for their owner only.
   * @param report is told of what could not be done for now and keeps nothing from working
   * @throws DataFolderError, DatabaseInUseError while it is being replaced
   */
  static async open(file: string, report: Report = (error) => process.emitWarning(error)): Promise<Database> {
    await closeToOthers(file, report)
    const lock = await DatabaseLock.shared(file)
    const opened: Connection[] = []
    try {
      const writer = await Connection.open(file)
      opened.push(writer)
      await migrate(writer, file)
      // The process that deleted something may have been killed before it was out of the file.
      await rewrite(writer).catch(report)
      const reader = await Connection.open(file)
      opened.push(reader)
      await reader.exec('PRAGMA query_only = ON')
      return new Database(file, { reader, writer }, lock, report)
    } catch (error) {
      for (const connection of opened) await connection.close()
      await lock.release()
      throw error
    }
  }

  /** The first damage that anything met since the file was opened. */
  get damage(): DatabaseDamagedError | undefined {
    return this.#damage ?? this.#reader.damage ?? this.#writer.damage
  }

  /** Looks at every page, some 700 MB a second. @throws DatabaseDamagedError */
  async check(): Promise<void> {
    const [found] = await this.#reader.all<{ quick_check: string }>('PRAGMA quick_check(1)')
    if (found?.quick_check !== 'ok') throw this.damagedBy(new Error(found?.quick_check))
  }

  /** What to throw for a record that is not what was written. @param cause what could not be read */
  damagedBy(cause: unknown): DatabaseDamagedError {
    this.#damage ??= new DatabaseDamagedError(this.#file, { cause })
    return this.#damage
  }

  get selectFrom(): Session['selectFrom'] {
    return this.#reads.selectFrom.bind(this.#reads)
  }

  getExecutor(): ReturnType<Session['getExecutor']> {
    return this.#reads.getExecutor()
  }

  all<Row>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return this.#reader.all(sql, ...values)
  }

  get<Row>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return this.#reader.get(sql, ...values)
  }

  /** Does all of the work or none of it. Transactions wait for each other; inside one, use only the given queries. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#transaction(work)
  }

  /** A transaction that deletes for good: what it deleted is in no file any more, but in copies made before. */
  async erase<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    const result = await this.#transaction(async (queries) => {
      const done = await work(queries)
      await noteErasure(queries)
      return done
    })
    await this.#eraser.afterErasure()
    return result
  }

  #transaction<T>(work: (queries: Session) => Promise<T>): Promise<T> {
    return this.#writing.runExclusive(async () => {
      await this.#writer.exec('BEGIN IMMEDIATE')
      try {
        const result = await work(this.#writes)
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
      await this.#eraser.finish()
      await this.#writer.close()
      await this.#lock.release()
    })
  }
}
