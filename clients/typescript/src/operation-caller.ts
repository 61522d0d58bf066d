import { newIdempotencyKey } from './idempotency-key.js'
import type { AnswerOf, InputOf, ItemOf, OperationId, PagedOperationId, QueryOf, Version } from './operation-types.js'
import { operationTable } from './operations.js'
import type { CallOptions, ClientOptions } from './options.js'
import { send } from './send.js'

/** The input of an operation may be left out when nothing in it is required. */
type InputAndOptions<Id extends OperationId> =
  object extends InputOf<Id>
    ? [input?: InputOf<Id>, options?: CallOptions]
    : [input: InputOf<Id>, options?: CallOptions]

interface AnyInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  readonly ifMatch?: Version | undefined
}

/** Calls any operation of the API by its name. */
export class OperationCaller {
  readonly #settings: ClientOptions

  constructor(settings: ClientOptions) {
    this.#settings = settings
  }

  /** The settings, for a client of the same service with others. */
  protected get settings(): ClientOptions {
    return this.#settings
  }

  /**
   * Calls an operation: `call('createRule', { body: { ... } })`.
   * @throws ProblemError when the service answers with an error, UnreachableError when it does not answer, and the reason
   *   of `signal` when that ends the call
   */
  async call<Id extends OperationId>(id: Id, ...[input, options = {}]: InputAndOptions<Id>): Promise<AnswerOf<Id>> {
    const { method, path, repeat, accepts } = operationTable[id]
    const given = (input ?? {}) as AnyInput
    const { baseUrl, longestWaitMs = 30_000, fetch = globalThis.fetch } = this.#settings
    const { signal, retries = this.#settings.retries ?? 2, timeoutMs = this.#settings.timeoutMs ?? 30_000 } = options
    const headers = this.#headers(given, options)
    if (repeat === 'key') headers['idempotency-key'] = options.idempotencyKey ?? newIdempotencyKey()
    const request = {
      url: baseUrl.replace(/\/+$/, '') + addressOf(path, given),
      method,
      headers,
      body: given.body === undefined || typeof given.body === 'string' ? given.body : JSON.stringify(given.body),
      accepts,
    }
    const patience = { retries: repeat === 'never' ? 0 : retries, timeoutMs, longestWaitMs, signal }
    // Called without an object before it: browsers refuse a fetch that is a method of something else.
    return (await send(request, patience, (url, init) => fetch(url, init))) as AnswerOf<Id>
  }

  /** All items of a list, page after page: `for await (const need of passerelle.all('listNeeds'))`. */
  async *all<Id extends PagedOperationId>(
    id: Id,
    query: Omit<QueryOf<Id>, 'cursor'> = {} as Omit<QueryOf<Id>, 'cursor'>,
    options?: CallOptions,
  ): AsyncGenerator<ItemOf<Id>, void, undefined> {
    const call = this.call.bind(this) as (id: Id, input: object, options?: CallOptions) => Promise<unknown>
    let cursor: string | null | undefined
    do {
      const input = { query: { ...query, ...(cursor && { cursor }) } }
      const page = (await call(id, input, options)) as { items: ItemOf<Id>[]; nextCursor: string | null }
      yield* page.items
      cursor = page.nextCursor
    } while (cursor)
  }

  #headers({ body, ifMatch }: AnyInput, options: CallOptions): Record<string, string> {
    const { apiKey } = this.#settings
    const { memberCode = this.#settings.memberCode, portalUser = this.#settings.portalUser } = options
    return {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(memberCode !== undefined && { 'x-member-code': memberCode }),
      ...(portalUser !== undefined && { 'x-portal-user': portalUser }),
      ...(ifMatch !== undefined && { 'if-match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      // Text is a file: needs are imported from CSV too.
      ...(body !== undefined && { 'content-type': typeof body === 'string' ? 'text/csv' : 'application/json' }),
    }
  }
}

/** The path and the query of a request. */
function addressOf(template: string, { path = {}, query = {} }: AnyInput): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map((one) => [name, String(one)]),
  )
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs)}`
}
