import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { anonymous, PasserelleError } from '../../domain/index.js'
import type { Caller } from './route.js'

/** An error to be thrown when a caller asks more often than the limit allows. */
export class TooManyRequestsError extends PasserelleError {
  readonly code = 'TOO_MANY_REQUESTS'
  readonly status = 429
}

/** Tells callers apart: by key or person, else by address. One whose key is not valid counts by address. */
export async function tellApart(
  request: Request,
  identify: (request: Request) => Promise<Caller>,
): Promise<{ name: string; isIdentified: boolean }> {
  const { id } = await identify(request).catch(() => anonymous)
  return { name: id ?? ipKeyGenerator(request.ip ?? ''), isIdentified: id !== null }
}

/**
 * Limits how often one key, one person, or else one address may ask. Counters live in memory: each process counts for
 * itself. Whoever sends a key that is no good counts by address, so nobody gets more by making keys up.
 */
export function limitRequests(perMinute: number, identify: (request: Request) => Promise<Caller>): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  const callerOf = (request: Request): Promise<Caller> => identify(request).catch(() => anonymous)
  return rateLimit({
    windowMs: 60_000,
    limit: async (request) => (await callerOf(request)).requestsPerMinute ?? perMinute,
    keyGenerator: async (request) => (await tellApart(request, identify)).name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new TooManyRequestsError('More requests in a minute than the limit allows: wait until the minute is over'))
    },
  })
}
