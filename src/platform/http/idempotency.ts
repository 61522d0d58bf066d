import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { LRUCache } from 'lru-cache'
import { InvalidInputError, PasserelleError, type ProblemCode, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../database/index.js'
import { beginRequest, finishRequest, forgetRequest, forgetRequestIfBefore, readRequest } from './idempotency-store.js'

export const idempotencyHeader = 'Idempotency-Key'
const keyFormat = /^[\x21-\x7e]{1,255}$/
/** Milliseconds for which a key is remembered. */
export const remembered = 24 * 60 * 60_000
/** Answers kept in memory, to be given again. */
const mostAnswers = 500

/** Thrown when a key was used before and the same answer cannot be given. */
export class RepeatedRequestError extends PasserelleError {
  constructor(
    readonly code: Extract<ProblemCode, 'IDEMPOTENCY_KEY_REUSED' | 'REQUEST_UNDER_WAY' | 'REQUEST_ALREADY_DONE'>,
    message: string,
  ) {
    super(message)
  }
}

interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** What is carried out once. */
export interface OnceOnly {
  readonly request: Request
  readonly response: Response
  readonly viewer: Viewer
  readonly operation: string
  /** The checked input. */
  readonly input: unknown
}

/**
 * Carries out a request with an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header) once, also when it is sent
 * again because its answer got lost. Keys are in the database, so a restart does not forget them. Answers are in memory
 * only and forgotten with every erasure: they may quote what was deleted since.
 */
export class Idempotency {
  readonly #database: WithDatabase['database']
  readonly #answers = new LRUCache<string, KeptAnswer>({ max: mostAnswers, ttl: remembered })

  constructor({ database }: WithDatabase) {
    this.#database = database
    database.onErasure(() => this.#answers.clear())
  }

  /** @throws InvalidInputError for a malformed key, RepeatedRequestError, and as `handle` */
  async run(once: OnceOnly, handle: () => Promise<void> | void): Promise<void> {
    const key = once.request.get(idempotencyHeader)
    if (key === undefined || once.viewer.id === null) return handle()
    if (!keyFormat.test(key)) {
      throw new InvalidInputError('The Idempotency-Key is not valid', [
        { path: idempotencyHeader, message: 'must be 1 to 255 visible ASCII characters, such as a UUID' },
      ])
    }
    const { id: caller, memberCode } = once.viewer
    const id = hash([caller, memberCode, once.operation, key])
    const fingerprint = hash(once.input)
    const database = this.#database
    const isNew = await database.transaction(async (queries) => {
      await forgetRequestIfBefore(queries, id, new Date(Date.now() - remembered).toISOString())
      return beginRequest(queries, id, fingerprint)
    })
    if (!isNew) return this.#repeat(id, fingerprint, once.response)
    const bodyOf = keepBody(once.response)
    try {
      await handle()
    } catch (error) {
      await database.transaction((queries) => forgetRequest(queries, id))
      throw error
    }
    const { response } = once
    const headers = headersKept.flatMap((name) => {
      const value = response.getHeader(name)
      return value === undefined ? [] : [[name, String(value)] as const]
    })
    this.#answers.set(id, { status: response.statusCode, headers: Object.fromEntries(headers), body: bodyOf() })
    const location = response.getHeader('Location')
    await database.transaction((queries) =>
      finishRequest(queries, id, {
        status: response.statusCode,
        location: location === undefined ? null : String(location),
      }),
    )
  }

  async #repeat(id: string, fingerprint: string, response: Response): Promise<void> {
    const before = await readRequest(this.#database, id)
    if (before && before.fingerprint !== fingerprint) {
      throw new RepeatedRequestError(
        'IDEMPOTENCY_KEY_REUSED',
        'This Idempotency-Key was used for another request: use a new one',
      )
    }
    if (!before || before.status === null) {
      throw new RepeatedRequestError(
        'REQUEST_UNDER_WAY',
        'A request with this Idempotency-Key is being carried out, or was interrupted: look whether it took effect',
      )
    }
    const kept = this.#answers.get(id)
    if (!kept) {
      const where = before.location === null ? '' : `: see ${before.location}`
      throw new RepeatedRequestError('REQUEST_ALREADY_DONE', `This request was carried out before${where}`)
    }
    for (const [name, value] of Object.entries(kept.headers)) response.setHeader(name, value)
    response.setHeader('Idempotency-Replayed', 'true')
    response.status(kept.status)
    if (kept.body === undefined) response.end()
    else response.json(kept.body)
  }
}

const headersKept = ['Location', 'ETag', 'Content-Language', 'Cache-Control']

/** @returns a function that gives the JSON body that was sent; undefined when there was none */
function keepBody(response: Response): () => unknown {
  let sent: unknown
  const { json } = response
  response.json = (body: unknown) => {
    sent = body
    return json.call(response, body)
  }
  return () => sent
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
