import { PasserelleError } from '../../domain/index.js'
import { DatabaseUnfinishedError } from './storage-errors.js'

/** Thrown when a database that another one should be moved to has tables already. */
export class DatabaseNotEmptyError extends PasserelleError {
  readonly code = 'DATABASE_NOT_EMPTY'
}

/**
 * The mark of a database that a move has not filled to its end: a table of its own, which holds what has arrived. It is
 * there before all other tables, and dropped when everything is verified.
 */
export const unfinishedTable = 'unfinished_move'

/** For a database without tables. */
export const markUnfinished = `CREATE TABLE ${unfinishedTable} (
  name TEXT PRIMARY KEY,
  row_count BIGINT NOT NULL,
  hash TEXT NOT NULL
)`

export function unfinishedError(): DatabaseUnfinishedError {
  return new DatabaseUnfinishedError(
    'A move to this database has not come to its end, and a part of the data is missing: start "passerelle move" again with the settings of the database that is moved',
  )
}

/** @param where the database, without a password */
export function notEmptyError(where: string): DatabaseNotEmptyError {
  return new DatabaseNotEmptyError(`The database ${where} is not empty: a move needs a new one`)
}
