import type { Request, RequestHandler, Response } from 'express'
import { hostCookie, nextPath } from '../../platform/http/index.js'

/** Milliseconds, about as long as a sign-in link is valid: the link itself does not name the page that was wanted. */
const lifetime = 60 * 60_000

/** The cookie that remembers which page was asked for before signing in. */
export interface NextCookie {
  read(request: Request): string | undefined
  set(response: Response, path: string): void
  clear(response: Response): void
}

export function nextCookie(publicUrl: string | null): NextCookie {
  const cookie = hostCookie('passerelle-next', publicUrl)
  return {
    read: (request) => nextPath(cookie.read(request)),
    set: (response, path) => cookie.set(response, path, { maxAge: lifetime }),
    clear: cookie.clear,
  }
}

/** An address on the way in, with the page to come back to if there is one. */
export function withNext(address: string, next: string | undefined): string {
  // A slash means nothing in a query: the path stays readable.
  return next === undefined ? address : `${address}?next=${encodeURIComponent(next).replaceAll('%2F', '/')}`
}

/** Remembers the page that the address of the sign-in page names. */
export function keepNext(publicUrl: string | null): RequestHandler {
  const cookie = nextCookie(publicUrl)
  return (request, response, next) => {
    const path = nextPath(request.query.next)
    if (path !== undefined) cookie.set(response, path)
    next()
  }
}
