import type { Request } from 'express'
import { anonymous } from '../../domain/index.js'
import { sessionCookie } from './cookies.js'
import type { Caller, Identify } from './route.js'
import { requireSameOrigin } from './same-origin.js'

/** The header in which a portal names the member that it acts for. */
export const memberHeader = 'X-Member-Code'
/** The header in which a portal names the person that uses it, by an id of its own. */
export const portalUserHeader = 'X-Portal-User'

/** For whom a portal says that it acts, as sent. */
export interface ActsFor {
  readonly memberCode: string | undefined
  readonly endUser: string | undefined
}

/** Finds the caller for given credentials. */
export interface CallerFinder {
  /**
   * @param key as sent; empty when there is no bearer token
   * @throws NotSignedInError, NotAllowedError, InvalidInputError
   */
  byKey(key: string, actsFor: ActsFor): Promise<Caller>
  /** `undefined` for a session that has ended. `seen` records that the person is active. */
  bySession(token: string): Promise<{ readonly caller: Caller; seen(): void } | undefined>
  /** Refuses a caller without a key that says for whom it acts. @throws NotSignedInError, NotAllowedError */
  withoutKey(caller: Caller, actsFor: ActsFor): Caller
}

/**
 * Identifies the sender of a request: by its API key, else by its session, else anonymous. An invalid key is always an
 * error. An ended session is not: a browser sends its cookie by itself, also when signing in again.
 * @param publicUrl the address at which people reach the service
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
    // Checked here, so that no route can forget it.
    requireSameOrigin(request, publicUrl)
    found.seen()
    return found.caller
  }
  const identify = async (request: Request): Promise<Caller> => {
    const { authorization } = request.headers
    const actsFor = { memberCode: headerOf(request, memberHeader), endUser: headerOf(request, portalUserHeader) }
    if (authorization !== undefined) return finder.byKey(bearerToken(authorization) ?? '', actsFor)
    return finder.withoutKey(await bySession(request), actsFor)
  }
  return (request) => {
    // The rate limit calls this first, then the route.
    const found = known.get(request) ?? identify(request)
    known.set(request, found)
    return found
  }
}

function headerOf({ headers }: Request, name: string): string | undefined {
  return headers[name.toLowerCase()]?.toString()
}

function bearerToken(authorization: string): string | undefined {
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1]
}
