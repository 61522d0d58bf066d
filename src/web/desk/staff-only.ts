import type { RequestHandler } from 'express'
import { isStaff, NotFoundError, NotSignedInError } from '../../domain/index.js'
import type { Identify } from '../../platform/http/index.js'

/** The desk is for staff. Others find nothing there, and are told to sign in first where they have not. */
export function staffOnly(identify: Identify): RequestHandler {
  return async (request, _response, next) => {
    const viewer = await identify(request)
    if (viewer.role === 'anonymous') throw new NotSignedInError()
    if (!isStaff(viewer)) throw new NotFoundError('page', request.originalUrl.slice(0, 200))
    next()
  }
}
