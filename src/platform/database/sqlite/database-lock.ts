import { DatabaseInUseError, StorageBusyError } from '../storage-errors.js'
import { Connection } from './connection.js'

/**
 * A lock on a database: shared by the processes that have it open, exclusive for one that replaces the file or moves
 * what is in it. It is SQLite's own lock on an empty file next to the database. The operating system releases it when
 * the process ends, also after SIGKILL, and it works when the database is damaged.
 */
export class DatabaseLock {
  readonly #connection: Connection

  private constructor(connection: Connection) {
    this.#connection = connection
  }

  static shared(file: string): Promise<DatabaseLock> {
    return DatabaseLock.#take(
      file,
      'BEGIN; SELECT * FROM sqlite_master',
      'It is being restored or moved: wait until that is done',
    )
  }

  static alone(file: string): Promise<DatabaseLock> {
    return DatabaseLock.#take(file, 'BEGIN EXCLUSIVE', 'A service or a command has it open: stop that first')
  }

  static async #take(file: string, sql: string, reason: string): Promise<DatabaseLock> {
    const connection = await Connection.openLockFile(`${file}.lock`)
    try {
      await connection.exec(sql)
    } catch (error) {
      await connection.close()
      if (!(error instanceof StorageBusyError)) throw error
      throw new DatabaseInUseError(`The database ${file} is in use. ${reason}`, { cause: error })
    }
    return new DatabaseLock(connection)
  }

  release(): Promise<void> {
    return this.#connection.close()
  }
}
