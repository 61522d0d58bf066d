import { createHash } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, rateLimit, type Store } from 'express-rate-limit'
import { anonymous, PasserelleError } from '../../domain/index.js'
import type { SharedMemory } from '../database/index.js'
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

const minute = 60_000

/**
 * Limits requests per minute for one key, one person, or else one address, to all processes on the database together. An
 * invalid key counts by address, so invented keys bring no advantage.
 */
export function limitRequests(
  perMinute: number,
  identify: (request: Request) => Promise<Caller>,
  memory: SharedMemory,
): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  const callerOf = (request: Request): Promise<Caller> => identify(request).catch(() => anonymous)
  return rateLimit({
    windowMs: minute,
    store: countsIn(memory),
    limit: async (request) => (await callerOf(request)).requestsPerMinute ?? perMinute,
    keyGenerator: async (request) => (await limitedCaller(request, identify)).name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      next(new TooManyRequestsError('Too many requests: wait a minute, then try again'))
    },
  })
}

/** The name under which the requests of a caller are counted: the memory holds no addresses and no ids of people. */
export function requestsOf(caller: string): string {
  return `requests ${createHash('sha256').update(caller).digest('base64url')}`
}

function countsIn(memory: SharedMemory): Store {
  return {
    async increment(caller) {
      const { count, left } = await memory.count(requestsOf(caller), minute)
      return { totalHits: count, resetTime: new Date(Date.now() + left) }
    },
    // Every request counts, whatever becomes of it.
    decrement: () => undefined,
    resetKey: (caller) => memory.forget(requestsOf(caller)),
  }
}
