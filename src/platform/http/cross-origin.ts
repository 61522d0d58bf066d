import cors from 'cors'
import type { RequestHandler } from 'express'
import { idempotencyHeader } from './idempotency.js'
import { memberHeader, portalUserHeader } from './identity.js'

/** Seconds for which a browser remembers what it may send. */
const remembered = 600

/**
 * Lets pages of other origins call the API from a browser, with an API key or as anybody. Cookies are not accepted: a
 * session works from our own pages only.
 * @param origins such as `https://portal.example.org`; `*` for all; none when empty
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) return (_request, _response, next) => next()
  return cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Accept-Language',
      'Authorization',
      'Content-Type',
      'If-Match',
      'If-None-Match',
      'X-Request-Id',
      idempotencyHeader,
      memberHeader,
      portalUserHeader,
    ],
    exposedHeaders: [
      'Content-Language',
      'Deprecation',
      'ETag',
      'Link',
      'Location',
      'RateLimit',
      'RateLimit-Policy',
      'Retry-After',
      'Sunset',
      'X-Request-Id',
    ],
    maxAge: remembered,
  })
}
