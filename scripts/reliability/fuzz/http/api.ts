import fc from 'fast-check'
import { hostileText, seldom } from '../arbitraries/hostile.js'
import { anyCaller, anyHeaders, headerValues, jsonBody, queryOf, segmentOf } from '../arbitraries/requests.js'
import { type NamedSchemas, valuesOf } from '../arbitraries/schema-values.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'
import type { ApiDocument, Operation, Parameter, Stage } from './stage.js'

/** What needs the model, or reads all that there is. */
const slow = /\/(?:recommendations|duplicates|import|audit\/|needs\/export|catalogue\/|qrels|gaps|suggestions|similar)/
const weightOf = (path: string) => (slow.test(path) ? 1 : 8)

/** Other methods than an operation has. */
const otherMethods = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND')

/** Every operation of the OpenAPI document, by every caller. */
export const api: HttpTarget = {
  name: 'API',
  share: 60,
  over: 'http',
  prepare: (stage) => experiment(anyCall(stage), (call) => stage.attempt(call)),
}

function anyCall({ document, schemas }: Stage): fc.Arbitrary<Exchange> {
  const calls = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      weight: weightOf(path),
      arbitrary: callOf({ path, method: method.toUpperCase(), operation, document, schemas }),
    })),
  )
  return fc.oneof(...calls)
}

interface Described {
  readonly path: string
  readonly method: string
  readonly operation: Operation
  readonly document: ApiDocument
  readonly schemas: NamedSchemas
}

function callOf({ path, method, operation, document, schemas }: Described): fc.Arbitrary<Exchange> {
  const parameters = (operation.parameters ?? []).map((one) =>
    '$ref' in one ? document.components.parameters[one.$ref.split('/').at(-1)!]! : one,
  )
  const values = (place: Parameter['in']) =>
    Object.fromEntries(
      parameters
        .filter((one) => one.in === place)
        .map(({ name, schema }) => [name, seldom<unknown>(hostileText, valuesOf(schema, schemas))]),
    )
  const schema = operation.requestBody?.content['application/json']?.schema
  const noBody: fc.Arbitrary<Pick<Exchange, 'headers' | 'body'>> = fc.constant({})
  const named = parameters.filter((one) => one.in === 'header').map(({ name }) => name.toLowerCase())
  return fc
    .record({
      caller: anyCaller,
      method: fc.oneof({ weight: 40, arbitrary: fc.constant(method) }, { weight: 1, arbitrary: otherMethods }),
      path: pathOf(path),
      query: queryOf(values('query')),
      headers: anyHeaders,
      own: fc.record(
        Object.fromEntries(named.filter((name) => name in headerValues).map((name) => [name, headerValues[name]!])),
        { requiredKeys: named.includes('if-match') ? ['if-match'] : [] },
      ),
      sent: schema || operation.requestBody ? jsonBody(valuesOf(schema ?? {}, schemas)) : noBody,
    })
    .map(({ query, own, sent, headers, ...call }) => ({
      ...call,
      path: call.path + query,
      headers: { ...sent.headers, ...ownOnly(own, call.caller), ...headers },
      ...(sent.body !== undefined && { body: sent.body }),
    }))
}

/** What names for whom a portal acts is refused at once of anybody else. */
function ownOnly(own: Readonly<Record<string, string | undefined>>, caller: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) =>
      value === undefined || (caller !== 'portal' && name.startsWith('x-')) ? [] : [[name, value]],
    ),
  )
}

/** The records that a path is about, by its first part. */
const recordsOf: Readonly<Record<string, string>> = {
  needs: 'needs',
  'case-study-drafts': 'drafts',
  'case-studies': 'case-studies',
  technologies: 'technologies',
  members: 'members',
  rules: 'rules',
  people: 'people',
  keys: 'keys',
  webhooks: 'webhooks',
  catalogue: 'kinds',
}

/** The path with a segment for each of its parameters. */
export function pathOf(path: string): fc.Arbitrary<string> {
  const kind = recordsOf[path.split('/')[3] ?? ''] ?? 'needs'
  const pieces = path.split(/(\{\w+\})/).map((piece) => {
    if (!piece.startsWith('{')) return fc.constant(piece)
    return segmentOf(piece === '{caseStudyId}' ? 'case-studies' : kind)
  })
  return fc.tuple(...pieces).map((filled) => filled.join(''))
}
