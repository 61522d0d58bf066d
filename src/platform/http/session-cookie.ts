import { parseCookie } from 'cookie'
import type { CookieOptions, Request, Response } from 'express'

/** Where a browser keeps what it signs in with. */
export interface SessionCookie {
  read(request: Request): string | undefined
  set(response: Response, token: string, expiresAt: string): void
  clear(response: Response): void
}

/**
 * A cookie of a service that is reached over HTTPS goes nowhere else (`__Host-`: this host only, never over plain HTTP).
 * No script can read it, and no form on another site can send it.
 */
export function sessionCookie(publicUrl: string | null): SessionCookie {
  const { name, options } = hostCookie('passerelle-session', publicUrl)
  return {
    read: (request) => readCookie(request, name),
    set: (response, token, expiresAt) => response.cookie(name, token, { ...options, expires: new Date(expiresAt) }),
    clear: (response) => response.clearCookie(name, options),
  }
}

/** The full name of a cookie, and how it is kept. */
export function hostCookie(name: string, publicUrl: string | null): { name: string; options: CookieOptions } {
  const secure = publicUrl?.startsWith('https:') ?? false
  return { name: secure ? `__Host-${name}` : name, options: { httpOnly: true, sameSite: 'lax', secure, path: '/' } }
}

export function readCookie(request: Request, name: string): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[name]
}
