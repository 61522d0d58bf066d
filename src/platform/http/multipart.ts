import type { RequestHandler } from 'express'
import { UnusableRequestError } from './problem.js'

/** A file that came with a form. */
export class FormFile {
  constructor(
    /** As the browser says it; for people only. */
    readonly name: string,
    readonly content: Buffer,
  ) {}
}

/** Parts of a form, each of which costs more than its bytes. */
const mostParts = 20

/**
 * Makes fields of the body of a form with a file (multipart/form-data), which `Bodies` has read with its limits; files
 * become a `FormFile`. The platform's own parser reads them: it needs the whole body, which is limited, and no package.
 */
export const readMultipart: RequestHandler = async (request, _response, next) => {
  const { body } = request as { body: unknown }
  const mediaType = request.headers['content-type'] ?? ''
  if (!Buffer.isBuffer(body) || !/^multipart\/form-data\b/i.test(mediaType)) {
    throw new UnusableRequestError('UNSUPPORTED_MEDIA_TYPE', 'The body must be sent as multipart/form-data')
  }
  const [, boundary = ''] = /;\s*boundary="?([^";]{1,70})"?/i.exec(mediaType) ?? []
  if (boundary === '' || hasMoreThan(mostParts, `--${boundary}`, body)) throw unusable()
  request.body = await fieldsOf(body, mediaType)
  next()
}

async function fieldsOf(body: Buffer, mediaType: string): Promise<Record<string, string | FormFile>> {
  const form = await new Response(body as unknown as BodyInit, { headers: { 'content-type': mediaType } })
    .formData()
    .catch((error: unknown) => {
      throw unusable(error)
    })
  const fields = await Promise.all(
    [...form].map(async ([name, value]) => {
      if (typeof value === 'string') return [name, value] as const
      return [name, new FormFile(value.name, Buffer.from(await value.arrayBuffer()))] as const
    }),
  )
  return Object.fromEntries(fields)
}

function hasMoreThan(most: number, delimiter: string, body: Buffer): boolean {
  let at = -1
  // One more ends the last part.
  for (let count = 0; count <= most + 1; count++) {
    at = body.indexOf(delimiter, at + 1)
    if (at < 0) return false
  }
  return true
}

function unusable(cause?: unknown): UnusableRequestError {
  return new UnusableRequestError('INVALID_BODY', 'The form cannot be read', { cause })
}
