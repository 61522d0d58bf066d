import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import { anonymous, PasserelleError } from '../../domain/index.js'
import type { Caller } from './route.js'

/** Thrown when a caller exceeds the rate limit. */
export class TooManyRequestsError extends PasserelleError {
  readonly code = 'TOO_MANY_REQUESTS'
}

/** Identifies a caller by key or person, else by address. A caller with an invalid key is identified by address. */
export async function limitedCaller(
  request: Request,
  identify: (request: Request) => Promise<Caller>,
): Promise<{ name: string; isIdentified: boolean }> {
  const { id } = await identify(request).catch(() => anonymous)
  return { name: id ?? ipKeyGenerator(request.ip ?? ''), isIdentified: id !== null }
}

/**
 * Limits requests per minute for one key, one person, or else one address. Counters are in memory: each process has its
 * own. An invalid key counts by address, so invented keys bring no advantage.
 */
export function limitRequests(perMinute: number, identify: (request: Request) => Promise<Caller>): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  const callerOf = (request: Request): Promise<Caller> => identify(request).catch(() => anonymous)
  return rateLimit({
    windowMs: 60_000,
    limit: async (request) => (await callerOf(request)).requestsPerMinute ?? perMinute,
    keyGenerator: async (request) => (await limitedCaller(request, identify)).name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new TooManyRequestsError('Too many requests: wait a minute, then try again'))
    },
  })
}
