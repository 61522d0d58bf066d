import { closeToOthers } from '../../files/index.js'
import type { Database } from '../database.js'
import { Erasures, noteErasure, readErasures } from '../erasures.js'
import { everyLease } from '../leases.js'
import { Mutex } from '../mutex.js'
import type { SqlValue } from '../queries.js'
import { DatabaseDamagedError } from '../storage-errors.js'
import type { StorageUse } from '../storage-use.js'
import { Connection } from './connection.js'
import { DatabaseLock } from './database-lock.js'
import { Eraser } from './eraser.js'
import { rewrite } from './erasure.js'
import { migrate } from './migrate.js'
import { ProcessMemory } from './process-memory.js'
import { Session } from './session.js'
import { storageUse } from './storage-use.js'
import { refuseUnfinished } from './unfinished.js'

type Report = (error: Error) => void

interface Connections {
  readonly reader: Connection
  readonly writer: Connection
  /** How often something was erased when they were opened. */
  readonly erasures: number
}

/**
 * One SQLite file. Reads and writes use separate connections: a long write never blocks a read (WAL), and a read never
 * becomes part of a running transaction.
 */
export class SqliteDatabase implements Database {
  readonly leases = everyLease
  readonly memory = new ProcessMemory()
  readonly #file: string
  readonly #reader: Connection
  readonly #writer: Connection
  readonly #lock: DatabaseLock
  readonly #writing = new Mutex()
  readonly #eraser: Eraser
  readonly #reads: Session
  readonly #writes: Session
  readonly #erasures: Erasures
  /** When it was last looked whether another process has erased. */
  #lookedAt: number | undefined
  #damage: DatabaseDamagedError | undefined
  #migrated: readonly string[] = []

  private constructor(file: string, { reader, writer, erasures }: Connections, lock: DatabaseLock, report: Report) {
    this.#file = file
    this.#erasures = new Erasures(erasures)
    this.#reader = reader
    this.#writer = writer
    this.#reads = new Session(reader)
    this.#writes = new Session(writer)
    this.#lock = lock
    this.#eraser = new Eraser(writer, this.#writing, report)
  }

  /**
   * Opens the file, creates it when it does not exist, and migrates it to the newest schema after a backup. Only its
   * owner can read the files.
   * @param report called with problems that do not stop the service
   * @throws DataFolderError, DatabaseInUseError while it is being replaced, DatabaseUnfinishedError
   */
  static async open(file: string, report: Report = (error) => process.emitWarning(error)): Promise<SqliteDatabase> {
    await closeToOthers(file, report)
    return SqliteDatabase.#openUnder(await DatabaseLock.shared(file), file, report)
  }

  /**
   * Opens the file for a move: no other process has it open until it is closed.
   * @param begin called before the schema is there
   * @throws DatabaseInUseError
   */
  static async openAlone(file: string, begin = refuseUnfinished): Promise<SqliteDatabase> {
    const report = (error: Error) => process.emitWarning(error)
    await closeToOthers(file, report)
    return SqliteDatabase.#openUnder(await DatabaseLock.alone(file), file, report, begin)
  }

  static async #openUnder(lock: DatabaseLock, file: string, report: Report, begin = refuseUnfinished) {
    const opened: Connection[] = []
    try {
      const writer = await Connection.open(file)
      opened.push(writer)
      await begin(writer)
      const migrated = await migrate(writer, file)
      // A process may have been killed between a deletion and the rewrite of the file.
      await rewrite(writer).catch(report)
      const reader = await Connection.open(file)
      opened.push(reader)
      await reader.exec('PRAGMA query_only = ON')
      const erasures = await readErasures(reader)
      const database = new SqliteDatabase(file, { reader, writer, erasures }, lock, report)
      database.#migrated = migrated
      return database
    } catch (error) {
      for (const connection of opened) await connection.close()
      await lock.release()
      throw error
    }
  }

  /** What was added to the schema when this database was opened. */
  get migrated(): readonly string[] {
    return this.#migrated
  }

  /** The first damage found since the file was opened. */
  get damage(): DatabaseDamagedError | undefined {
    return this.#damage ?? this.#reader.damage ?? this.#writer.damage
  }

  /** Checks every page, about 700 MB per second. @throws DatabaseDamagedError */
  async check(): Promise<void> {
    const [found] = await this.#reader.all<{ quick_check: string }>('PRAGMA quick_check(1)')
    if (found?.quick_check !== 'ok') throw this.damagedBy(new Error(found?.quick_check))
  }

  /** The error for a stored record that cannot be read. @param cause why it cannot be read */
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

  /** Bytes that the files take, and that their disk has left. */
  storageUse(): Promise<StorageUse> {
    return storageUse(this.#file)
  }

  async version(): Promise<number> {
    const { data_version } = (await this.#reader.get<{ data_version: number }>('PRAGMA data_version'))!
    if (data_version !== this.#lookedAt) this.#erasures.notice(await readErasures(this.#reader))
    this.#lookedAt = data_version
    return data_version
  }

  onErasure(forget: () => void): void {
    this.#erasures.onErasure(forget)
  }

  /** A file announces nothing. */
  onWrite(): void {}

  /** Runs work in a transaction. Transactions run one after the other; inside one, use only the given queries. */
  transaction<T>(work: (queries: Session) => Promise<T>): Promise<T> {
    return this.#transaction(work)
  }

  /**
   * A transaction that deletes permanently: the deleted data is then in no file any more, except in earlier backups.
   */
  async erase<T>(work: (queries: Session) => Promise<T>): Promise<T> {
    const [result, made] = await this.#transaction(async (queries) => [await work(queries), await noteErasure(queries)])
    this.#erasures.notice(made)
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

  /** Waits for the running write, then closes the file. */
  async close(): Promise<void> {
    await this.#writing.runExclusive(async () => {
      await this.#reader.close()
      await this.#eraser.finish()
      await this.#writer.close()
      await this.#lock.release()
    })
  }
}
