import { PasserelleError } from '../../domain/index.js'

/** Thrown when the index file is missing or does not match its sidecar. It is then rebuilt from the database. */
export class IndexDamagedError extends PasserelleError {
  readonly code = 'INDEX_DAMAGED'

  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The index file ${file} cannot be used: ${reason}`, options)
  }
}
