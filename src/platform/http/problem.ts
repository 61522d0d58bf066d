import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import { mostErrors, NotFoundError, OverloadedError, PasserelleError } from '../../domain/index.js'

/** An error in the form that callers see (RFC 9457). */
export const problem = z.object({
  type: z.string().describe('Names the kind of problem'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().describe('Stable, for programs'),
  id: z.string().describe('Id of the request, as in the log'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).max(mostErrors),
  errorCount: z.number().int().min(0).describe('Number of errors found; `errors` contains the first of them'),
})
export type Problem = z.infer<typeof problem>

/** Thrown when the HTTP request itself is not valid. */
export class UnusableRequestError extends PasserelleError {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** The last route: nothing else matched. */
export const noSuchRoute: RequestHandler = (request) => {
  throw new NotFoundError('page', request.path.slice(0, 200))
}

/** Answers every error as a problem document. An unexpected error shows only its id. */
export const answerProblem: ErrorRequestHandler = (error, request, response, next) => {
  const known = asKnown(error)
  if (!known) request.log.error({ err: error }, 'unexpected error')
  else if (known.status >= 500) request.log.error({ err: error }, 'cannot be served now')
  if (response.headersSent) {
    next(error)
    return
  }
  const status = known?.status ?? 500
  const body: Problem = {
    type: `urn:passerelle:problem:${(known?.code ?? 'INTERNAL_ERROR').toLowerCase().replaceAll('_', '-')}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: known?.message ?? 'An unexpected error occurred. It is in the log under this id.',
    code: known?.code ?? 'INTERNAL_ERROR',
    id: String(request.id),
    errors: [...(known?.errors ?? [])],
    errorCount: known?.errorCount ?? 0,
  }
  // RFC 9110, 15.5.2: a 401 answer says how to authenticate.
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  if (known instanceof OverloadedError) response.setHeader('Retry-After', String(known.retryAfter))
  response.status(status).type('application/problem+json').send(JSON.stringify(body))
}

interface BodyParserError {
  readonly type: string
  readonly limit?: number
}

/** Errors of body-parser and Express, by the type names that they use. */
const foreign: Readonly<Record<string, (error: BodyParserError) => UnusableRequestError>> = {
  'entity.too.large': ({ limit }) =>
    new UnusableRequestError(413, 'BODY_TOO_LARGE', `The body is larger than ${limit} bytes`),
  'entity.parse.failed': () => new UnusableRequestError(400, 'INVALID_JSON', 'The body is not JSON'),
  'entity.verify.failed': () => new UnusableRequestError(400, 'INVALID_BODY', 'The body cannot be read'),
  'encoding.unsupported': () =>
    new UnusableRequestError(415, 'UNSUPPORTED_ENCODING', 'The Content-Encoding of the body is not supported'),
  'charset.unsupported': () => new UnusableRequestError(415, 'UNSUPPORTED_CHARSET', 'The body must be in UTF-8'),
  'request.aborted': () =>
    new UnusableRequestError(400, 'ABORTED', 'The connection ended before the body was complete'),
  'request.size.invalid': () =>
    new UnusableRequestError(400, 'INVALID_LENGTH', 'The length of the body differs from its Content-Length'),
}

/** The error to show to the caller; `undefined` for an unexpected error. */
export function asKnown(error: unknown): PasserelleError | undefined {
  if (error instanceof PasserelleError) return error
  const translate = foreign[(error as BodyParserError | undefined)?.type ?? '']
  if (translate) return translate(error as BodyParserError)
  if (error instanceof URIError)
    return new UnusableRequestError(400, 'INVALID_PATH', 'The path is not correctly percent-encoded')
  const status = (error as { status?: unknown } | undefined)?.status
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new UnusableRequestError(status, 'INVALID_REQUEST', 'The request is malformed')
  }
  return undefined
}
