import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import { PasserelleError } from '../domain/index.js'

/** An error to be thrown when a caller asks more often than the limit allows. */
export class TooManyRequestsError extends PasserelleError {
  readonly code = 'TOO_MANY_REQUESTS'
  readonly status = 429
}

/** Limits how often one address may ask. Counters live in memory: each process counts for itself. */
export function limitRequests(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new TooManyRequestsError(`More than ${perMinute} requests in a minute: wait until the minute is over`))
    },
  })
}
