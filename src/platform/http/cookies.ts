import { parseCookie } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'

/** What a browser stores for this service under one name. */
export interface Cookie {
  read(request: Request): string | undefined
  /** @param lifetime until when, or for how many milliseconds */
  set(response: Response, value: string, lifetime: Pick<CookieOptions, 'expires' | 'maxAge'>): void
  clear(response: Response): void
}

/**
 * A cookie that no script can read, and no form on another site can send. Of a service that is reached over HTTPS it goes
 * nowhere else (`__Host-`: this host only, never over plain HTTP).
 */
export function hostCookie(name: string, publicUrl: string | null): Cookie {
  const secure = publicUrl?.startsWith('https:') ?? false
  const fullName = secure ? `__Host-${name}` : name
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/' }
  return {
    read: (request) => readCookie(request, fullName),
    set: (response, value, lifetime) => response.cookie(fullName, value, { ...options, ...lifetime }),
    clear: (response) => response.clearCookie(fullName, options),
  }
}

/** The cookie that holds the token of a session. */
export function sessionCookie(publicUrl: string | null): Cookie {
  return hostCookie('passerelle-session', publicUrl)
}

/** What a browser is told to forget at sign-out (`Clear-Site-Data`): the language in a cookie stays. */
export const keptByBrowser = '"cache", "storage"'

export function readCookie(request: Request, name: string): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[name]
}
