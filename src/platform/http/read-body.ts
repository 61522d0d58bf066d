import type { Request, RequestHandler, Response } from 'express'
import type { z } from 'zod'
import { ErrorList, InvalidInputError } from '../../domain/index.js'
import type { Bodies } from './bodies.js'
import { UnusableRequestError } from './problem.js'

/** Enough for a text of 5,000 characters, each escaped in JSON, and all filters. */
export const usualBodyLimit = 128 * 1024

/** A file as the body of a request. */
export interface SentFile {
  readonly format: string
  readonly content: Buffer
}

export const noFile: SentFile = { format: '', content: Buffer.alloc(0) }

type ReadBody<T> = (request: Request, response: Response) => Promise<T>

/** Reads and checks the body of a route. */
export function bodyReader(
  { body, bodyLimit = usualBodyLimit }: { body: z.ZodType; bodyLimit?: number },
  bodies: Bodies,
): ReadBody<unknown> {
  const readJson = bodies.reader('json', bodyLimit)
  return async (request, response) => {
    if (!request.is('application/json')) {
      throw new UnusableRequestError('UNSUPPORTED_MEDIA_TYPE', 'The body must be sent as application/json')
    }
    await whenRead(readJson, request, response)
    return check(body, request.body, 'body')
  }
}

/** Reads a body that is a file. */
export function fileReader(
  { files, bodyLimit = usualBodyLimit }: { files: Readonly<Record<string, string>>; bodyLimit?: number },
  bodies: Bodies,
): ReadBody<SentFile> {
  const read = bodies.reader('file', bodyLimit)
  return async (request, response) => {
    const mediaType = request.is(Object.keys(files))
    const format = mediaType ? files[mediaType] : undefined
    if (format === undefined) {
      const possible = Object.keys(files).join(', ')
      throw new UnusableRequestError('UNSUPPORTED_MEDIA_TYPE', `The body must be sent as one of: ${possible}`)
    }
    await whenRead(read, request, response)
    return { format, content: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0) }
  }
}

/** @param where what errors call it @throws InvalidInputError */
export function check(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = new ErrorList()
  errors.addIssues(parsed.error.issues, (path, message) => ({ path: path || where, message }))
  const { path, message } = errors.named[0]!
  throw new InvalidInputError(`The ${where} of the request is not valid: ${path}: ${message}`, errors)
}

function whenRead(read: RequestHandler, request: Request, response: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()))
  })
}
