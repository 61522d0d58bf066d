import type { Problem } from './schema.js'

/** A field of the request with an error. */
export type FieldError = Problem['errors'][number]

/** Thrown when the service answers with an error: a problem document (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  /** Stable, for programs; `/api/problems` of the service lists them. `UNEXPECTED_ANSWER` when it was no problem document. */
  readonly code: string
  /** What happened, for people. */
  readonly detail: string
  /** The fields with an error, at most fifty; `errorCount` counts all. */
  readonly errors: readonly FieldError[]
  readonly errorCount: number
  /** Id of the request, as in the log of the service. */
  readonly id: string
  /** Where the kind of problem is explained: relative to the service. */
  readonly type: string

  /** @param retryAfter seconds until the request may be sent again, when the service says so */
  constructor(
    readonly status: number,
    { code, detail, errors, errorCount, id, type }: Problem,
    readonly retryAfter?: number,
  ) {
    super(`${status} ${code}: ${detail}`)
    this.code = code
    this.detail = detail
    this.errors = errors
    this.errorCount = errorCount
    this.id = id
    this.type = type
  }
}
