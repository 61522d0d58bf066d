import type { RequestHandler } from 'express'
import { isStaff, NotFoundError, NotSignedInError } from '../../domain/index.js'
import type { Identify } from '../../platform/http/index.js'

/** Lets only staff through: others are asked to sign in, or get a page that does not exist. */
export function staffOnly(identify: Identify): RequestHandler {
  return async (request, _response, next) => {
    const viewer = await identify(request)
    if (viewer.role === 'anonymous') throw new NotSignedInError()
    if (!isStaff(viewer)) throw new NotFoundError('page', request.originalUrl.slice(0, 200))
    next()
  }
}
