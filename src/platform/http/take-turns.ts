import type { RequestHandler } from 'express'
import { onBehalfOf, type Share } from '../encoder/index.js'
import { tellApart } from './rate-limit.js'
import type { Identify } from './route.js'

/** A portal asks for many people. */
const shareOfIdentified: Share = { atOnce: 4, rest: 0 }
/** One address may not have the service for itself, however many texts it sends: at most half of the time. */
const shareOfAddress: Share = { atOnce: 1, rest: 1 }
const unlimited: Share = { atOnce: Number.POSITIVE_INFINITY, rest: 0 }

/**
 * Says on whose behalf the model is asked from here on, so that callers take turns at it, and that nothing is read for a
 * caller that has hung up. Callers are told apart as by the limit of requests, and where that is off all may ask at will.
 */
export function takeTurns(identify: Identify, requestsPerMinute: number): RequestHandler {
  return async (request, response, next) => {
    const { name, isIdentified } = await tellApart(request, identify)
    const over = new AbortController()
    response.once('close', () => over.abort())
    const share = isIdentified ? shareOfIdentified : shareOfAddress
    onBehalfOf({ name, share: requestsPerMinute === 0 ? unlimited : share, over: over.signal }, next)
  }
}
