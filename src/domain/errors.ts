import { ErrorList, type FieldError, shortened } from './error-list.js'

/** Characters of a message; it may quote what was sent. */
const longestMessage = 1000

/** The base of every error that Passerelle throws on purpose: a stable code for programs, a sentence for people. */
export abstract class PasserelleError extends Error {
  abstract readonly code: string
  /** The HTTP status a caller sees. */
  abstract readonly status: number
  readonly errors: readonly FieldError[] = []
  /** How many errors were found; only so many are named in `errors`. */
  readonly errorCount: number = 0

  constructor(message: string, options?: ErrorOptions) {
    super(shortened(message, longestMessage), options)
  }

  override get name(): string {
    return this.constructor.name
  }
}

/** An error to be thrown when what was sent cannot be used as it is; it names each field at fault. */
export class InvalidInputError extends PasserelleError {
  readonly code: string = 'INVALID_INPUT'
  readonly status: number = 400
  override readonly errors: readonly FieldError[]
  override readonly errorCount: number

  constructor(message: string, errors: readonly FieldError[] | ErrorList = [], options?: ErrorOptions) {
    super(message, options)
    const { named, count } = errors instanceof ErrorList ? errors : ErrorList.of(errors)
    this.errors = named
    this.errorCount = count
  }
}

/** An error to be thrown when there is nothing, or nothing this caller may know of, under an id. */
export class NotFoundError extends PasserelleError {
  readonly code = 'NOT_FOUND'
  readonly status = 404

  constructor(kind: string, id: string) {
    super(`There is no ${kind} "${id}"`)
  }
}

/** An error to be thrown when a caller must first say who it is. */
export class NotSignedInError extends PasserelleError {
  readonly code = 'NOT_SIGNED_IN'
  readonly status = 401

  constructor(message = 'Sign in, or send an API key, to do this') {
    super(message)
  }
}

/** An error to be thrown when a caller may know of something and still may not do this with it. */
export class NotAllowedError extends PasserelleError {
  readonly code = 'NOT_ALLOWED'
  readonly status = 403
}

/** Thrown when somebody keeps as much as one may already. The message says what to take away first. */
export class QuotaExceededError extends PasserelleError {
  readonly code = 'QUOTA_EXCEEDED'
  readonly status = 409
}

/** Thrown when there is more to do than can be done in time. The same request can be sent again after a while. */
export class OverloadedError extends PasserelleError {
  readonly code = 'OVERLOADED'
  readonly status = 503

  /** @param retryAfter seconds after which it is worth trying again */
  constructor(
    message: string,
    readonly retryAfter = 2,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** An error to be thrown when somebody changes a version that is no longer the newest: what came between would be lost. */
export class StaleVersionError extends PasserelleError {
  readonly code = 'STALE_VERSION'
  readonly status = 412

  constructor(found: number) {
    super(`It has changed since you read it: it is at version ${found} now. Read it again`)
  }
}
