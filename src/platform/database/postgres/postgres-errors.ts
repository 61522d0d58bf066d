import { PasserelleError } from '../../../domain/index.js'
import { DatabaseDamagedError, StorageBusyError, StorageFullError, StorageUnavailableError } from '../storage-errors.js'

const unavailable = (cause: Error) =>
  new StorageUnavailableError('The database cannot be reached now; nothing was changed', { cause })
const busy = (cause: Error) =>
  new StorageBusyError('Others keep the database busy; nothing was changed. Try again later', { cause })
const damaged = (cause: Error) => new DatabaseDamagedError('the database', { cause })

/** By SQLSTATE (PostgreSQL, appendix A), or the code of the system. Codes of two letters or digits are a whole class. */
const byCode: Readonly<Record<string, (cause: Error) => PasserelleError>> = {
  // Connections.
  '08': unavailable,
  ECONNREFUSED: unavailable,
  ECONNRESET: unavailable,
  EPIPE: unavailable,
  ETIMEDOUT: unavailable,
  EHOSTUNREACH: unavailable,
  ENETUNREACH: unavailable,
  // The server stops, has crashed, or starts; it ended a transaction that did nothing; it is a replica.
  '57P01': unavailable,
  '57P02': unavailable,
  '57P03': unavailable,
  '25P03': unavailable,
  '25006': unavailable,
  // Its disk or memory.
  '53100': (cause) => new StorageFullError('The disk of the database is full; nothing was changed', { cause }),
  '53200': unavailable,
  '58030': unavailable,
  XX001: damaged,
  XX002: damaged,
  // Locks: not given in time, a deadlock, a conflict, ended by an operator.
  '55P03': busy,
  '40P01': busy,
  '40001': busy,
  '57014': busy,
}

/** What the driver says of a connection without a code. */
const byMessage: readonly (readonly [RegExp, (cause: Error) => PasserelleError])[] = [
  [/^Connection terminated|not queryable$|^Postgres connection has been discarded$/, unavailable],
  [/^timeout exceeded when trying to connect$/, busy],
]

/** The storage error that an error of the driver stands for; the error itself when it is about a statement. */
export function meaningOf(error: Error): Error {
  const { code = '' } = error as { code?: string }
  const meaning = byCode[code] ?? byCode[code.slice(0, 2)] ?? byMessage.find(([said]) => said.test(error.message))?.[1]
  return meaning?.(error) ?? error
}

/** As `meaningOf`, for a connection that was not made: unless it was refused on purpose, nothing could be reached. */
export function meaningOfNoConnection(error: Error): Error {
  const meaning = meaningOf(error)
  return meaning === error && !(error instanceof PasserelleError) ? unavailable(error) : meaning
}
