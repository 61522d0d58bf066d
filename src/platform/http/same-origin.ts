import type { Request } from 'express'
import { PasserelleError } from '../../domain/index.js'

/** An error to be thrown when a request that would change something seems to come from the page of another site. */
export class CrossSiteRequestError extends PasserelleError {
  readonly code = 'CROSS_SITE_REQUEST'
  readonly status = 403

  constructor() {
    super('A request that changes something must come from a page of this service; programs use an API key')
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * What a browser says of where a request comes from; no page can change these headers. Only over plain HTTP it leaves
 * out the first, then the second decides. Undefined where it says nothing, as programs do.
 */
function comesFromHere(request: Request, publicUrl: string | null): boolean | undefined {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = request.headers
  if (origin === undefined) return undefined
  if (!URL.canParse(origin)) return false
  return publicUrl === null ? new URL(origin).host === host : origin === new URL(publicUrl).origin
}

/** For requests that a cookie speaks for: who says nothing is refused too. @throws CrossSiteRequestError */
export function requireSameOrigin(request: Request, publicUrl: string | null): void {
  if (safeMethods.has(request.method) || comesFromHere(request, publicUrl) === true) return
  throw new CrossSiteRequestError()
}

/** For requests that nobody speaks for yet, as signing in: programs may come too. @throws CrossSiteRequestError */
export function refuseCrossSite(request: Request, publicUrl: string | null): void {
  if (comesFromHere(request, publicUrl) === false) throw new CrossSiteRequestError()
}
