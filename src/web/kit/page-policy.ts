import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Nothing from elsewhere, nothing inline: whatever slips into a page as text cannot run.
 * @param ancestors origins whose pages may show it in a frame; nobody when there are none
 */
export function pagePolicy(ancestors: readonly string[] = []): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ancestors.length === 0 ? ["'none'"] : [...ancestors],
      'object-src': ["'none'"],
    },
  })
}
