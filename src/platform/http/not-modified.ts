import type { RequestHandler } from 'express'

/**
 * Lets a request with `If-None-Match` be answered by 304. `fetch` adds `Cache-Control: no-cache` to it, which is for
 * caches on the way: they must ask here (RFC 9111, 5.2.1.4). Express takes it for a wish to be sent everything again.
 */
export const allowNotModified: RequestHandler = (request, _response, next) => {
  if (request.headers['if-none-match'] !== undefined) delete request.headers['cache-control']
  next()
}
