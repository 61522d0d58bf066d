import { PasserelleError } from '../../domain/index.js'

/** An error to be thrown when the disk is full. What was acknowledged is kept; writing works again once there is space. */
export class StorageFullError extends PasserelleError {
  readonly code = 'STORAGE_FULL'
  readonly status = 507
}

/** An error to be thrown when the disk does not take or give what is asked: read-only, broken, gone. */
export class StorageUnavailableError extends PasserelleError {
  readonly code = 'STORAGE_UNAVAILABLE'
  readonly status = 503
}

/** An error to be thrown when another process has kept the database to itself for too long. */
export class StorageBusyError extends PasserelleError {
  readonly code = 'STORAGE_BUSY'
  readonly status = 503
}

/** Thrown when a database file is not what SQLite, or this service, wrote. A backup brings it back. */
export class DatabaseDamagedError extends PasserelleError {
  readonly code = 'DATABASE_DAMAGED'
  readonly status = 500

  /** @param file is for the log and the command line: callers are not told where files are */
  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super('The database file is damaged: restore the last backup', options)
  }
}

const unavailable = (cause: Error) =>
  new StorageUnavailableError('The disk cannot be written or read now: nothing was changed', { cause })
const busy = (cause: Error) =>
  new StorageBusyError('Another process keeps the database to itself: nothing was changed', { cause })
const damaged = (cause: Error, file: string) => new DatabaseDamagedError(file, { cause })

const meanings: Readonly<Record<string, (cause: Error, file: string) => PasserelleError>> = {
  SQLITE_FULL: (cause) => new StorageFullError('The disk is full: nothing was changed', { cause }),
  SQLITE_READONLY: unavailable,
  SQLITE_IOERR: unavailable,
  SQLITE_CANTOPEN: unavailable,
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
}

/** What an error of the driver means, where it says more about the disk than about a statement. */
export function meaningOf(error: Error, file: string): Error {
  return meanings[(error as { code?: string }).code ?? '']?.(error, file) ?? error
}
