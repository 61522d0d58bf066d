import { STATUS_CODES } from 'node:http'
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import { mostErrors, NotFoundError, PasserelleError, type ProblemCode, problemSlug } from '../../domain/index.js'

/** The page that explains every kind of problem. */
export const problemsPath = '/api/problems'

/** An error in the form that callers see (RFC 9457). */
export const problem = z
  .object({
    type: z
      .string()
      .describe('The kind of problem: a reference, relative to this service, to the page that explains it'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string().describe(`Stable, for programs; ${problemsPath} lists them`),
    id: z.string().describe('Id of the request, as in the log'),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).max(mostErrors),
    errorCount: z.number().int().min(0).describe('Number of errors found; `errors` contains the first of them'),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof problem>

/** The `type` of a kind of problem: it resolves to where the page explains it. */
export function problemTypeOf(code: ProblemCode): string {
  return `${problemsPath}#${problemSlug(code)}`
}

/** Thrown when the HTTP request itself is not valid. */
export class UnusableRequestError extends PasserelleError {
  constructor(
    readonly code: ProblemCode,
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

/** @param error undefined for an unexpected one @param id of the request */
export function problemOf(error: PasserelleError | undefined, id: string): Problem {
  const code = error?.code ?? 'INTERNAL_ERROR'
  const status = error?.status ?? 500
  return {
    type: problemTypeOf(code),
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: error?.message ?? 'An unexpected error occurred. It is in the log under this id.',
    code,
    id,
    errors: [...(error?.errors ?? [])],
    errorCount: error?.errorCount ?? 0,
  }
}

/** Answers every error as a problem document. An unexpected error shows only its id. */
export const answerProblem: ErrorRequestHandler = (error, request, response, next) => {
  const known = asKnown(error)
  if (!known) request.log.error({ err: error }, 'unexpected error')
  // That the service starts or has too much to do is no defect: the reason is enough.
  else if (known.status === 503 && !known.cause) request.log.warn({ code: known.code }, known.message)
  else if (known.status >= 500) request.log.error({ err: error }, 'cannot be served now')
  if (response.headersSent) {
    next(error)
    return
  }
  const status = known?.status ?? 500
  const body = problemOf(known, String(request.id))
  // RFC 9110, 15.5.2: a 401 answer says how to authenticate.
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer')
  if (known?.retryAfter !== undefined) response.setHeader('Retry-After', String(known.retryAfter))
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify(body, request.app?.get('json replacer')))
}

interface BodyParserError {
  readonly type: string
  readonly limit?: number
}

/** Errors of body-parser and Express, by the type names that they use. */
const foreign: Readonly<Record<string, (error: BodyParserError) => UnusableRequestError>> = {
  'entity.too.large': ({ limit }) =>
    new UnusableRequestError('BODY_TOO_LARGE', `The body is larger than ${limit} bytes`),
  'entity.parse.failed': () => new UnusableRequestError('INVALID_JSON', 'The body is not JSON'),
  'entity.verify.failed': () => new UnusableRequestError('INVALID_BODY', 'The body cannot be read'),
  'encoding.unsupported': () =>
    new UnusableRequestError('UNSUPPORTED_ENCODING', 'The Content-Encoding of the body is not supported'),
  'charset.unsupported': () => new UnusableRequestError('UNSUPPORTED_CHARSET', 'The body must be in UTF-8'),
  'request.aborted': () => new UnusableRequestError('ABORTED', 'The connection ended before the body was complete'),
  'request.size.invalid': () =>
    new UnusableRequestError('INVALID_LENGTH', 'The length of the body differs from its Content-Length'),
}

/** The error to show to the caller; `undefined` for an unexpected error. */
export function asKnown(error: unknown): PasserelleError | undefined {
  if (error instanceof PasserelleError) return error
  const translate = foreign[(error as BodyParserError | undefined)?.type ?? '']
  if (translate) return translate(error as BodyParserError)
  if (error instanceof URIError)
    return new UnusableRequestError('INVALID_PATH', 'The path is not correctly percent-encoded')
  const status = (error as { status?: unknown } | undefined)?.status
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return new UnusableRequestError('INVALID_REQUEST', 'The request is malformed')
  }
  return undefined
}
