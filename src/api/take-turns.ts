import type { RequestHandler } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { anonymous } from '../domain/index.js'
import { onBehalfOf } from '../embedding/index.js'
import type { Identify } from './route.js'

/**
 * Says on whose behalf the model is asked from here on, so that callers take turns at it, and that nothing is read for a
 * caller that has hung up. Callers are told apart as by the limit of requests.
 */
export function takeTurns(identify: Identify): RequestHandler {
  return async (request, response, next) => {
    // A caller whose key is not valid is refused by the route.
    const { id } = await identify(request).catch(() => anonymous)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    onBehalfOf({ name: id ?? ipKeyGenerator(request.ip ?? ''), signal: gone.signal }, next)
  }
}
