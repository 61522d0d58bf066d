import type { RequestHandler } from 'express'
import { onBehalfOf, type Share } from '../encoder/index.js'
import { limitedCaller } from './rate-limit.js'
import type { Identify } from './route.js'

/** Generous, because a portal asks for many people. */
const shareOfIdentified: Share = { atOnce: 4, rest: 0 }
/** One address may use at most half of the time, however many texts it sends. */
const shareOfAddress: Share = { atOnce: 1, rest: 1 }
const unlimited: Share = { atOnce: Number.POSITIVE_INFINITY, rest: 0 }

/**
 * Sets the caller for all following work, so that callers take turns at the model and nothing is encoded for a caller
 * that disconnected. Callers are identified as by the rate limit; when that is disabled, there is no limit here either.
 */
export function takeTurns(identify: Identify, requestsPerMinute: number): RequestHandler {
  return async (request, response, next) => {
    const { name, isIdentified } = await limitedCaller(request, identify)
    const over = new AbortController()
    response.once('close', () => over.abort())
    const share = isIdentified ? shareOfIdentified : shareOfAddress
    onBehalfOf({ name, share: requestsPerMinute === 0 ? unlimited : share, over: over.signal }, next)
  }
}
