import { PasserelleError } from '../../domain/index.js'

/** Thrown when the disk is full. Acknowledged data is safe; writing works again when there is space. */
export class StorageFullError extends PasserelleError {
  readonly code = 'STORAGE_FULL'
}

/** Seconds after which it is worth trying again: a server that was killed recovers in a few. */
const soon = 5

/** Thrown when the disk or the server of the database cannot be reached: read-only, broken, missing, or starting. */
export class StorageUnavailableError extends PasserelleError {
  readonly code = 'STORAGE_UNAVAILABLE'
  override readonly retryAfter: number | undefined = soon
}

/** Thrown when nobody can tell whether a change was stored: it must not be made again without looking. */
export class ChangeInDoubtError extends StorageUnavailableError {
  override readonly retryAfter = undefined
}

/** Thrown when another process locks the database for too long. */
export class StorageBusyError extends PasserelleError {
  readonly code = 'STORAGE_BUSY'
  override readonly retryAfter = soon
}

/** Thrown when another process uses the database. */
export class DatabaseInUseError extends PasserelleError {
  readonly code = 'DATABASE_IN_USE'
}

/** Thrown when a move has not filled the database to its end: opening it would look as if the rest had been lost. */
export class DatabaseUnfinishedError extends PasserelleError {
  readonly code = 'DATABASE_UNFINISHED'
}

/** Thrown when a database file is not what SQLite or this service wrote. Restore a backup. */
export class DatabaseDamagedError extends PasserelleError {
  readonly code = 'DATABASE_DAMAGED'

  /** @param file for the log and the command line only: HTTP callers must not see file names */
  constructor(
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super('The database file is damaged: restore the last backup', options)
  }
}

const unavailable = (cause: Error) =>
  new StorageUnavailableError('The disk cannot be read or written now; nothing was changed', { cause })
const busy = (cause: Error) =>
  new StorageBusyError('Another process locks the database; nothing was changed. Try again later', { cause })
const damaged = (cause: Error, file: string) => new DatabaseDamagedError(file, { cause })

const meanings: Readonly<Record<string, (cause: Error, file: string) => PasserelleError>> = {
  SQLITE_FULL: (cause) => new StorageFullError('The disk is full; nothing was changed', { cause }),
  SQLITE_READONLY: unavailable,
  SQLITE_IOERR: unavailable,
  SQLITE_CANTOPEN: unavailable,
  SQLITE_BUSY: busy,
  SQLITE_LOCKED: busy,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
}

/** The storage error that a driver error stands for; the driver error itself when it is about a statement. */
export function meaningOf(error: Error, file: string): Error {
  return meanings[(error as { code?: string }).code ?? '']?.(error, file) ?? error
}
