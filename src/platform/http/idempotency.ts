import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { InvalidInputError, PasserelleError, type ProblemCode, type Viewer } from '../../domain/index.js'
import { fromJson, readErasures, toJson, type WithDatabase } from '../database/index.js'
import { beginRequest, finishRequest, forgetRequest, forgetRequestIfBefore, readRequest } from './idempotency-store.js'

export const idempotencyHeader = 'Idempotency-Key'
const keyFormat = /^[\x21-\x7e]{1,255}$/
/** Milliseconds for which a key is remembered. */
export const remembered = 24 * 60 * 60_000
/** Characters of an answer that is kept to be given again; of a longer one it is known that it was given. */
const longestAnswer = 4_194_304

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
 * again because its answer got lost, to this process or another one. Keys and answers are in the database, which deletes
 * the answers with every erasure: they may quote what is erased.
 */
export class Idempotency {
  readonly #database: WithDatabase['database']

  constructor({ database }: WithDatabase) {
    this.#database = database
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
    const { isNew, erasures } = await database.transaction(async (queries) => {
      await forgetRequestIfBefore(queries, id, new Date(Date.now() - remembered).toISOString())
      return { isNew: await beginRequest(queries, id, fingerprint), erasures: await readErasures(queries) }
    })
    if (!isNew) return this.#repeat(id, fingerprint, once.response)
    // Who has the answer may send the request again: by then the answer must be stored.
    const held = holdBack(once.response)
    try {
      await handle()
    } catch (error) {
      held.letGo()
      await database.transaction((queries) => forgetRequest(queries, id))
      throw error
    }
    const { response } = once
    const headers = headersKept.flatMap((name) => {
      const value = response.getHeader(name)
      return value === undefined ? [] : [[name, String(value)] as const]
    })
    const answer = toJson({ headers: Object.fromEntries(headers), body: held.body() } satisfies KeptAnswer)
    const location = response.getHeader('Location')
    await database
      .transaction(async (queries) => {
        // What was erased meanwhile may be quoted in the answer.
        const mayBeKept = answer.length <= longestAnswer && (await readErasures(queries)) === erasures
        await finishRequest(queries, id, {
          status: response.statusCode,
          location: location === undefined ? null : String(location),
          answer: mayBeKept ? answer : null,
        })
      })
      .finally(() => held.letGo())
    held.send()
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
    if (before.answer === null) {
      const where = before.location === null ? '' : `: see ${before.location}`
      throw new RepeatedRequestError('REQUEST_ALREADY_DONE', `This request was carried out before${where}`)
    }
    const { headers, body } = fromJson<KeptAnswer>(before.answer)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.setHeader('Idempotency-Replayed', 'true')
    response.status(before.status)
    if (body === undefined) response.end()
    else response.json(body)
  }
}

const headersKept = ['Location', 'ETag', 'Content-Language', 'Cache-Control']

/** An answer that is not sent yet. */
interface HeldAnswer {
  /** The JSON body; `undefined` when there is none. */
  body(): unknown
  /** Further answers are sent as usual. */
  letGo(): void
  send(): void
}

function holdBack(response: Response): HeldAnswer {
  let body: unknown
  let send: () => unknown = () => undefined
  const { json, end } = response
  response.json = (given: unknown) => {
    body = given
    send = () => json.call(response, given)
    return response
  }
  response.end = (...given: unknown[]) => {
    send = () => (end as (...all: unknown[]) => unknown).apply(response, given)
    return response
  }
  return {
    body: () => body,
    letGo() {
      response.json = json
      response.end = end
    },
    send: () => void send(),
  }
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
