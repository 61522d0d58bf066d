import { nameIn } from './client-document.js'
import { type ApiDocument, type ApiOperation, type Method, methods, sorted } from './openapi.js'

/** Whether a request may be sent again when its answer got lost: `key` means with the same `Idempotency-Key`. */
export type Repeat = 'freely' | 'key' | 'never'

/** What a client must know to send a request. */
export interface TableEntry {
  readonly id: string
  readonly method: Method
  readonly path: string
  readonly repeat: Repeat
  /** Error statuses whose answer is no problem. */
  readonly accepts: readonly number[]
}

/** POSTs that change nothing; the document does not tell them from others. */
const readOnlyPosts: ReadonlySet<string> = new Set(['findDuplicateNeeds', 'recommend', 'recommendBatch'])

/** @param document the whole document, with its headers @throws Error when it does not fit `readOnlyPosts` any more */
export function operationTable(document: ApiDocument): readonly TableEntry[] {
  const entries = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): TableEntry[] => {
      const operation = item[method]
      if (!operation) return []
      const accepts = Object.entries(operation.responses)
        .filter(([status, { content = {} }]) => Number(status) >= 400 && 'application/json' in content)
        .map(([status]) => Number(status))
      return [{ id: operation.operationId, method, path, repeat: repeatOf(method, operation), accepts }]
    }),
  )
  const readOnly = entries.filter(({ method, repeat }) => method === 'post' && repeat === 'freely')
  if (readOnly.length !== readOnlyPosts.size) throw new Error('An operation of readOnlyPosts is no longer there')
  return sorted(Object.fromEntries(entries.map((entry) => [entry.id, entry]))).map(([, entry]) => entry)
}

function repeatOf(method: Method, { operationId, parameters = [] }: ApiOperation): Repeat {
  const takesKey = parameters.some((given) => '$ref' in given && nameIn(given.$ref) === 'IdempotencyKey')
  if (readOnlyPosts.has(operationId)) {
    if (takesKey) throw new Error(`${operationId} takes an Idempotency-Key, so it changes something`)
    return 'freely'
  }
  if (method === 'get') return 'freely'
  return takesKey ? 'key' : 'never'
}
