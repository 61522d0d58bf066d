import type { Request, Response } from 'express'
import { UnusableRequestError } from './problem.js'

/** Names the version that is answered, so that a change can say which one it is about. */
export function showVersion(response: Response, version: number): void {
  response.setHeader('ETag', `"${version}"`)
}

/** The version a change is about; `undefined` for "whichever there is". A tag that is none of ours meets no version. */
export function versionIn(request: Request): number | undefined {
  const given = request.get('If-Match')?.trim()
  if (given === undefined || given === '*') return undefined
  const [, version] = /^"(\d{1,9})"$/.exec(given) ?? []
  return version === undefined ? 0 : Number(version)
}

/** The same where a change must say it. @throws UnusableRequestError */
export function requiredVersionIn(request: Request): number | undefined {
  if (request.get('If-Match') === undefined) {
    throw new UnusableRequestError(
      428,
      'VERSION_REQUIRED',
      'Say in If-Match which version you change: the ETag that came with it',
    )
  }
  return versionIn(request)
}
