import { PasserelleError } from '../../domain/index.js'
import { Connection } from './connection.js'
import { StorageBusyError } from './storage-errors.js'

/** An error to be thrown when a database cannot be had because of who has it. */
export class DatabaseInUseError extends PasserelleError {
  readonly code = 'DATABASE_IN_USE'
  readonly status = 503
}

/**
 * Whoever has a database open holds this lock together with the others; whoever puts another file in its place holds it
 * alone. It is SQLite's own lock on an empty file beside the database: kept by the operating system, so it is gone with
 * whoever held it, also after a SIGKILL, and it works when the database itself is damaged.
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
      'It is being restored: wait until that is done',
    )
  }

  static alone(file: string): Promise<DatabaseLock> {
    return DatabaseLock.#take(file, 'BEGIN EXCLUSIVE', 'A service or a command has it open: stop that first')
  }

  static async #take(file: string, sql: string, whoHasIt: string): Promise<DatabaseLock> {
    const connection = await Connection.openLockFile(`${file}.lock`)
    try {
      await connection.exec(sql)
    } catch (error) {
      await connection.close()
      if (!(error instanceof StorageBusyError)) throw error
      throw new DatabaseInUseError(`The database ${file} is in use. ${whoHasIt}`, { cause: error })
    }
    return new DatabaseLock(connection)
  }

  release(): Promise<void> {
    return this.#connection.close()
  }
}
