import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { OverloadedError } from '../../domain/index.js'
import { UnusableRequestError } from './problem.js'

/** The format of a body. */
export type BodyKind = 'json' | 'form' | 'file'

/** Maximum bytes of a small body; small bodies need little memory. */
const smallUpTo = 256 * 1024
/** Maximum number of large bodies processed at the same time: the data made from each takes many times its size. */
const largeAtOnce = 2
/** Maximum total bytes of small bodies that arrive at the same time. */
const smallInTotal = 16 * 2 ** 20

/** Milliseconds until a body must be complete, in addition to the time for its size. */
const usualPatience = 10_000
/** Bytes per second; even a slow line of a small administration (1 Mbit/s) is faster. */
const slowestRate = 100_000

/** Milliseconds that a connection may take to send the headers, and the whole request. */
export const connectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 150_000,
  connectionsCheckingInterval: 2_000,
  // `requireUsableHost` refuses a request without one, with a problem document.
  requireHostHeader: false,
} as const

/** Milliseconds after an answer for the rest of a body that nobody reads. */
const timeForRest = 2_000

/**
 * Reads the bodies of requests after the caller is identified and authorised. The number, size and time of arriving
 * bodies are limited, so that nobody can fill the memory or hold connections open.
 */
export class Bodies {
  readonly #patience: number
  #large = 0
  #small = 0

  /** @param patience milliseconds until a body must be complete, in addition to the time for its size */
  constructor(patience = usualPatience) {
    this.#patience = patience
  }

  /** @param limit maximum bytes of the body */
  reader(kind: BodyKind, limit: number): RequestHandler {
    const parse = parsers[kind](limit)
    return (request, response, next) => {
      // The body may have been read already by a reader with a larger limit.
      if (!hasBody(request) || request.body !== undefined) {
        next()
        return
      }
      try {
        const size = sizeOf(request, limit)
        this.#reserve(size, response)
        parse(request, response, inTime(this.#patience + (size / slowestRate) * 1_000, response, next))
      } catch (error) {
        next(error)
      }
    }
  }

  /** Reserves memory for a body until its request is answered. @throws OverloadedError */
  #reserve(size: number, response: Response): void {
    if (size > smallUpTo) {
      if (this.#large >= largeAtOnce) {
        throw new OverloadedError('Other large files are being processed: send the request again in a few seconds', 10)
      }
      this.#large += 1
      response.once('close', () => {
        this.#large -= 1
      })
      return
    }
    if (this.#small + size > smallInTotal) {
      throw new OverloadedError('The service receives too much data now: send the request again in a few seconds', 5)
    }
    this.#small += size
    response.once('close', () => {
      this.#small -= size
    })
  }
}

const parsers: Readonly<Record<BodyKind, (limit: number) => RequestHandler>> = {
  json: (limit) => express.json({ limit, strict: false }),
  // Whatever its media type: the route has checked it.
  file: (limit) => express.raw({ type: () => true, limit }),
  form: (limit) => express.urlencoded({ extended: false, limit, parameterLimit: 500 }),
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/**
 * Maximum bytes of a body: its Content-Length, else the limit when it is compressed or has none.
 * @throws UnusableRequestError
 */
function sizeOf({ headers }: Request, limit: number): number {
  const length = headers['content-length']
  const packed = (headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity'
  const size = length === undefined ? limit : Number(length)
  if (size > limit) throw new UnusableRequestError('BODY_TOO_LARGE', `The body is larger than ${limit} bytes`)
  return packed ? limit : size
}

/**
 * Wraps `next`: continues when the body is read, or with an error when that takes too long.
 * @param time milliseconds
 */
function inTime(time: number, response: Response, next: NextFunction): NextFunction {
  let over = false
  const proceed = (error?: unknown) => {
    clearTimeout(timer)
    if (over) return
    over = true
    next(error)
  }
  const timer = setTimeout(
    () => proceed(new UnusableRequestError('BODY_TOO_SLOW', 'The body did not arrive in time')),
    time,
  )
  // A request that was answered for another reason, for example because the service stops, is not answered again.
  response.once('close', () => clearTimeout(timer))
  return proceed
}

/**
 * Closes connections on which a body still arrives after its request was answered: a refused caller gets only the time
 * it needs to read the answer.
 */
export const cutUnreadBodies: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return
    const timer = setTimeout(() => {
      if (!request.complete) request.socket.destroy()
    }, timeForRest)
    timer.unref()
    request.once('close', () => clearTimeout(timer))
  })
  next()
}
