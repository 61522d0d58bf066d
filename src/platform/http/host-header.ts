import type { RequestHandler } from 'express'
import { UnusableRequestError } from './problem.js'

/** A name or an IPv4 address, or an IPv6 address in brackets; then an optional port. */
const wellFormed = /^(?:\w[\w.-]*|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/**
 * Refuses a request with an invalid Host header before any address is made from it. HTTP/1.0 requests may have none.
 */
export const requireUsableHost: RequestHandler = (request, _response, next) => {
  const { host } = request.headers
  const isRequired = request.httpVersion !== '1.0'
  if (host === undefined ? isRequired : !(wellFormed.test(host) && URL.canParse(`http://${host}`))) {
    throw new UnusableRequestError(
      'INVALID_HOST',
      'The Host header must be the name or address of a host, with a port or without',
    )
  }
  next()
}
