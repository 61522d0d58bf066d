import type { RequestHandler } from 'express'
import { nameOfCaller } from '../access/index.js'
import { onBehalfOf } from '../embedding/index.js'
import type { Identify } from './route.js'

/**
 * Says on whose behalf the model is asked from here on, so that callers take turns at it, and that nothing is read for a
 * caller that has hung up. Callers are told apart as by the limit of requests.
 */
export function takeTurns(identify: Identify): RequestHandler {
  return async (request, response, next) => {
    const name = await nameOfCaller(request, identify)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    onBehalfOf({ name, signal: gone.signal }, next)
  }
}
