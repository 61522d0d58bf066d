import type { Request } from 'express'
import { anonymous } from '../../domain/index.js'
import { sessionCookie } from './cookies.js'
import type { Caller, Identify } from './route.js'
import { requireSameOrigin } from './same-origin.js'

/** The header in which a portal names the member that it acts for. */
export const memberHeader = 'X-Member-Code'

/** Finds who credentials belong to. */
export interface CallerFinder {
  /** @param key as it was sent; empty where no bearer token was @param memberCode for whom a portal says it acts @throws NotSignedInError */
  byKey(key: string, memberCode: string | undefined): Promise<Caller>
  /** `undefined` for a session that has ended. `seen` notes that its person was here. */
  bySession(token: string): Promise<{ readonly caller: Caller; seen(): void } | undefined>
  /** Checks what a caller without a key says of a member. @throws NotSignedInError, InvalidInputError */
  withoutKey(caller: Caller, memberCode: string | undefined): Caller
}

/**
 * Tells who sends a request: by its API key, else by its session, else nobody. A key that is no good is never passed
 * over; a session that has ended is, because a browser sends its cookie unasked, also when signing in anew.
 * @param publicUrl where people reach the service
 */
export function identification(finder: CallerFinder, publicUrl: string | null): Identify {
  const cookie = sessionCookie(publicUrl)
  const known = new WeakMap<Request, Promise<Caller>>()

  const bySession = async (request: Request): Promise<Caller> => {
    const token = cookie.read(request)
    if (token === undefined) return anonymous
    const found = await finder.bySession(token)
    if (!found) {
      if (request.res) cookie.clear(request.res)
      return anonymous
    }
    // Here and not in a route: so no route can forget it.
    requireSameOrigin(request, publicUrl)
    found.seen()
    return found.caller
  }
  const identify = async (request: Request): Promise<Caller> => {
    const { authorization } = request.headers
    const memberCode = request.headers[memberHeader.toLowerCase()]?.toString()
    if (authorization !== undefined) return finder.byKey(bearerToken(authorization) ?? '', memberCode)
    return finder.withoutKey(await bySession(request), memberCode)
  }
  return (request) => {
    // The limit of requests asks first, the route again.
    const found = known.get(request) ?? identify(request)
    known.set(request, found)
    return found
  }
}

function bearerToken(authorization: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1]
}
