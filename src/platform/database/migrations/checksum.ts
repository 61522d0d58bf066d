import { createHash } from 'node:crypto'
import { PasserelleError } from '../../../domain/index.js'
import { migrations } from './index.js'

/** Thrown when the database was written by a newer version of the service. */
export class DatabaseTooNewError extends PasserelleError {
  readonly code = 'DATABASE_TOO_NEW'
}

/** Tells whether a migration is the one that was applied. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}

/** @throws DatabaseTooNewError */
export function refuseNewer(schema: number): void {
  if (schema <= migrations.length) return
  throw new DatabaseTooNewError(
    `The database has schema ${schema}, this version knows ${migrations.length}: use the version that wrote it`,
  )
}
