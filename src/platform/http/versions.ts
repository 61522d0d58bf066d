import type { Request, Response } from 'express'
import { UnusableRequestError } from './problem.js'

/** Sets the ETag to the version, so that a change can name it. */
export function showVersion(response: Response, version: number): void {
  response.setHeader('ETag', `"${version}"`)
}

/** The version that a change is based on; `undefined` for any version (`*`). An unknown tag matches no version. */
export function versionIn(request: Request): number | undefined {
  const given = request.get('If-Match')?.trim()
  if (given === undefined || given === '*') return undefined
  const [, version] = /^"(\d{1,9})"$/.exec(given) ?? []
  return version === undefined ? 0 : Number(version)
}

/** The same, but required. @throws UnusableRequestError */
export function requiredVersionIn(request: Request): number | undefined {
  if (request.get('If-Match') === undefined) {
    throw new UnusableRequestError(
      'VERSION_REQUIRED',
      'Send the header If-Match with the ETag of the version that you change',
    )
  }
  return versionIn(request)
}
