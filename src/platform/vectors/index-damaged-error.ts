import { PasserelleError } from '../../domain/index.js'

/** An error to be thrown when the index file is not there or not what its sidecar says. It is then rebuilt from the database. */
export class IndexDamagedError extends PasserelleError {
  readonly code = 'INDEX_DAMAGED'
  readonly status = 503

  constructor(
    readonly file: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The index file ${file} cannot be used: ${reason}`, options)
  }
}
