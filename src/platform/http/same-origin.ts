import type { Request } from 'express'
import { PasserelleError } from '../../domain/index.js'

/** Thrown when a request that changes something seems to come from a page of another site. */
export class CrossSiteRequestError extends PasserelleError {
  readonly code = 'CROSS_SITE_REQUEST'

  constructor() {
    super('A request that changes something must come from a page of this service; programs use an API key')
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request comes from our own pages, according to headers that no page can change. Over plain HTTP browsers
 * leave out the first header; then the second decides. `undefined` when both are missing, as in requests of programs.
 */
function comesFromHere(request: Request, publicUrl: string | null): boolean | undefined {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = request.headers
  if (origin === undefined) return undefined
  if (!URL.canParse(origin)) return false
  return publicUrl === null ? new URL(origin).host === host : origin === new URL(publicUrl).origin
}

/** For requests with a session cookie: requests without the headers are refused too. @throws CrossSiteRequestError */
export function requireSameOrigin(request: Request, publicUrl: string | null): void {
  if (safeMethods.has(request.method) || comesFromHere(request, publicUrl) === true) return
  throw new CrossSiteRequestError()
}

/** For requests without a session, such as signing in: programs are allowed. @throws CrossSiteRequestError */
export function refuseCrossSite(request: Request, publicUrl: string | null): void {
  if (comesFromHere(request, publicUrl) === false) throw new CrossSiteRequestError()
}
