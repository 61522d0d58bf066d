import type { RequestHandler } from 'express'

/** An address that was renamed: everything below the old one is answered as below the new one. */
export interface MovedAddress {
  readonly from: string
  readonly to: string
  /** The day it was renamed (ISO 8601). */
  readonly since: string
  /** The day from which it may be gone. */
  readonly until: string
}

/**
 * Answers requests to old addresses, with the headers `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and a link to the
 * new address.
 * @param base path at which the router is mounted
 */
export function movedAddresses(moved: readonly MovedAddress[], base: string): RequestHandler {
  return (request, response, next) => {
    const [path = ''] = request.url.split('?')
    const found = moved.find(({ from }) => path === from || path.startsWith(`${from}/`))
    if (found) {
      request.url = found.to + request.url.slice(found.from.length)
      response.setHeader('Deprecation', `@${Date.parse(found.since) / 1000}`)
      response.setHeader('Sunset', new Date(found.until).toUTCString())
      response.setHeader('Link', `<${base}${request.url.split('?')[0]}>; rel="successor-version"`)
    }
    next()
  }
}
