import type { Request, RequestHandler, Response } from 'express'
import { hostCookie, nextPath } from '../../platform/http/index.js'

/** As long as a sign-in link can usually be used: it comes by another way, and knows nothing of where somebody was. */
const lifetime = 60 * 60_000

/** Where a browser keeps the page that it wanted to see when it was asked to sign in. */
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

/** Keeps the page that the address of the sign-in page names. */
export function keepNext(publicUrl: string | null): RequestHandler {
  const cookie = nextCookie(publicUrl)
  return (request, response, next) => {
    const path = nextPath(request.query.next)
    if (path !== undefined) cookie.set(response, path)
    next()
  }
}
