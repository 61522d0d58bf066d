import { ErrorList, type FieldError, shortened } from './error-list.js'
import { type ProblemCode, problemKinds } from './problem-kinds.js'

/** Maximum number of characters of a message, which may quote the input. */
const longestMessage = 1000

/**
 * The base class of all errors that Passerelle throws on purpose: a stable code for programs and a message for people.
 */
export abstract class PasserelleError extends Error {
  abstract readonly code: ProblemCode
  readonly errors: readonly FieldError[] = []
  /** The number of errors found; `errors` contains the first of them. */
  readonly errorCount: number = 0
  /** Seconds after which the same request may be sent again; undefined when nobody knows, or it would not help. */
  readonly retryAfter: number | undefined

  constructor(message: string, options?: ErrorOptions) {
    super(shortened(message, longestMessage), options)
  }

  /** The HTTP status a caller sees. */
  get status(): number {
    return problemKinds[this.code].status ?? 500
  }

  override get name(): string {
    return this.constructor.name
  }
}

/** Thrown when the input is not valid. `errors` names each invalid field. */
export class InvalidInputError extends PasserelleError {
  readonly code: ProblemCode = 'INVALID_INPUT'
  override readonly errors: readonly FieldError[]
  override readonly errorCount: number

  constructor(message: string, errors: readonly FieldError[] | ErrorList = [], options?: ErrorOptions) {
    super(message, options)
    const { named, count } = errors instanceof ErrorList ? errors : ErrorList.of(errors)
    this.errors = named
    this.errorCount = count
  }
}

/** Thrown when nothing has this id, or nothing that the caller may know about. */
export class NotFoundError extends PasserelleError {
  readonly code = 'NOT_FOUND'

  constructor(kind: string, id: string) {
    super(`There is no ${kind} "${id}"`)
  }
}

/** Thrown when the caller must sign in first. */
export class NotSignedInError extends PasserelleError {
  readonly code = 'NOT_SIGNED_IN'

  constructor(message = 'Sign in or send an API key') {
    super(message)
  }
}

/** Thrown when the caller may know about a thing but may not do this with it. */
export class NotAllowedError extends PasserelleError {
  readonly code = 'NOT_ALLOWED'
}

/** Thrown when a quota is used up. The message says what to delete first. */
export class QuotaExceededError extends PasserelleError {
  readonly code = 'QUOTA_EXCEEDED'
}

/** Thrown when there is too much work to answer in time. The same request can be sent again later. */
export class OverloadedError extends PasserelleError {
  readonly code = 'OVERLOADED'

  /** @param retryAfter seconds until the caller should try again */
  constructor(
    message: string,
    override readonly retryAfter = 2,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** Thrown when a change is based on an old version: it would overwrite a newer change. */
export class StaleVersionError extends PasserelleError {
  readonly code = 'STALE_VERSION'

  constructor(found: number) {
    super(`This was changed since you read it and is now at version ${found}. Read it again, then repeat your change`)
  }
}
