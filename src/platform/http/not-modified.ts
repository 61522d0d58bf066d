import type { RequestHandler } from 'express'

/**
 * Allows a 304 answer to a request with `If-None-Match`. `fetch` adds `Cache-Control: no-cache`, which tells caches on
 * the way to ask this server (RFC 9111, 5.2.1.4); Express takes it as a request for the full answer.
 */
export const allowNotModified: RequestHandler = (request, _response, next) => {
  if (request.headers['if-none-match'] !== undefined) delete request.headers['cache-control']
  next()
}
