import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express'
import { OverloadedError } from '../../domain/index.js'
import { UnusableRequestError } from './problem.js'

/** What a body is read as. */
export type BodyKind = 'json' | 'csv' | 'form'

/** Bytes. A body up to this size is small: a few of them cost nothing. */
const smallUpTo = 256 * 1024
/** Large bodies that are read and worked on at the same time: what is made of each takes many times its size. */
const largeAtOnce = 2
/** Bytes of small bodies that may be on their way at the same time. */
const smallInTotal = 16 * 2 ** 20

/** Milliseconds until a body must be complete, beside the time that its size may take. */
const usualPatience = 10_000
/** Bytes a second: a slow line of a small administration (1 Mbit/s) is faster. */
const slowestRate = 100_000

/** How long a connection may take to say what it wants, and to send all of it; milliseconds. */
export const connectionLimits = {
  headersTimeout: 10_000,
  requestTimeout: 150_000,
  connectionsCheckingInterval: 2_000,
} as const

/** Time after an answer for the rest of a body that nobody reads, milliseconds. */
const timeForRest = 2_000

/**
 * Reads the bodies of requests, after it is known who sends them and that they may. What is on its way at the same time is
 * bounded in number, size and time, so that nobody can fill the memory or hold connections open.
 */
export class Bodies {
  readonly #patience: number
  #large = 0
  #small = 0

  /** @param patience milliseconds until a body must be complete, beside the time that its size may take */
  constructor(patience = usualPatience) {
    this.#patience = patience
  }

  /** @param limit of the body, bytes */
  reader(kind: BodyKind, limit: number): RequestHandler {
    const parse = parsers[kind](limit)
    return (request, response, next) => {
      // One that a reader with a larger limit has read already is read.
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

  /** Keeps room for a body until its request is answered. @throws OverloadedError */
  #reserve(size: number, response: Response): void {
    if (size > smallUpTo) {
      if (this.#large >= largeAtOnce) {
        throw new OverloadedError('Other large files are being read: send yours again in some seconds', 10)
      }
      this.#large += 1
      response.once('close', () => {
        this.#large -= 1
      })
      return
    }
    if (this.#small + size > smallInTotal) {
      throw new OverloadedError('Too much is being sent at the same time: send it again in some seconds', 5)
    }
    this.#small += size
    response.once('close', () => {
      this.#small -= size
    })
  }
}

const parsers: Readonly<Record<BodyKind, (limit: number) => RequestHandler>> = {
  json: (limit) => express.json({ limit, strict: false }),
  csv: (limit) => express.text({ type: 'text/csv', limit }),
  form: (limit) => express.urlencoded({ extended: false, limit, parameterLimit: 500 }),
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Bytes that a body may come to: what it says itself, unless it is packed or does not say. @throws UnusableRequestError */
function sizeOf({ headers }: Request, limit: number): number {
  const length = headers['content-length']
  const packed = (headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity'
  const told = length === undefined ? limit : Number(length)
  if (told > limit) throw new UnusableRequestError(413, 'BODY_TOO_LARGE', `The body is larger than ${limit} bytes`)
  return packed ? limit : told
}

/** Goes on when a body was read, or with an error when that takes longer than it may, in milliseconds. */
function inTime(time: number, response: Response, next: NextFunction): NextFunction {
  let over = false
  const goOn = (error?: unknown) => {
    clearTimeout(timer)
    if (over) return
    over = true
    next(error)
  }
  const timer = setTimeout(
    () => goOn(new UnusableRequestError(408, 'BODY_TOO_SLOW', 'The body did not arrive in time')),
    time,
  )
  // What was answered for another reason, as when the service stops, is not answered again.
  response.once('close', () => clearTimeout(timer))
  return goOn
}

/**
 * Ends connections on which a body still comes in after its request was answered: refused callers need not be listened to
 * for longer than it takes them to read why.
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
