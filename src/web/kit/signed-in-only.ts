import type { RequestHandler } from 'express'
import { NotSignedInError } from '../../domain/index.js'
import type { Identify } from '../../platform/http/index.js'

/** Asks others to sign in: for forms that are larger than those that everybody may send. */
export function signedInOnly(identify: Identify): RequestHandler {
  return async (request, _response, next) => {
    const viewer = await identify(request)
    if (viewer.role === 'anonymous') throw new NotSignedInError()
    next()
  }
}
