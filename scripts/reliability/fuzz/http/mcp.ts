import fc from 'fast-check'
import { anyText, hostileNumber, hostileText, hostileValue, seldom } from '../arbitraries/hostile.js'
import { anyHeaders, jsonBody } from '../arbitraries/requests.js'
import { idOf } from '../arbitraries/schema-values.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'

const language = seldom<unknown>(hostileValue, fc.constantFrom('en', 'fr', 'es'))
const limit = seldom<unknown>(fc.oneof(hostileNumber, hostileValue), fc.constantFrom(1, 2, 5, 20, 0, 21))
const search = fc.record({ query: seldom<unknown>(hostileValue, anyText), language, limit }, { requiredKeys: [] })
const fetched = fc.record(
  {
    id: fc.oneof(
      idOf('case-studies').map((id) => `case-studies/${id}`),
      fc.constantFrom('technologies/biometrics', 'members/BF', 'case-studies/', '/', '../x', 'needs/1'),
      hostileValue,
    ),
    language,
  },
  { requiredKeys: [] },
)
const dossier = fc.record(
  { id: fc.oneof(fc.constantFrom('biometrics', 'blockchain', 'none'), hostileValue), language },
  { requiredKeys: [] },
)
/** Refused before the model is asked: without a text, or with one that is none. */
const problem = fc.record(
  {
    text: hostileValue,
    needId: fc.oneof(idOf('needs'), hostileValue),
    member: fc.oneof(fc.constantFrom('ZZ'), hostileValue),
    language,
    limit,
  },
  { requiredKeys: ['needId'] },
)

const toolCall = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name: fc.constant('search'), arguments: search }) },
  { weight: 6, arbitrary: fc.record({ name: fc.constant('fetch'), arguments: fetched }) },
  { weight: 6, arbitrary: fc.record({ name: fc.constant('technology_dossier'), arguments: dossier }) },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom('recommend_for_need', 'find_peers'), arguments: problem }),
  },
  { weight: 2, arbitrary: fc.record({ name: hostileText, arguments: hostileValue }) },
  { weight: 1, arbitrary: hostileValue },
)
const methods = [
  ...[
    'initialize',
    'ping',
    'tools/list',
    'resources/list',
    'prompts/list',
    'notifications/initialized',
    'logging/setLevel',
  ],
  ...['completion/complete', 'notifications/cancelled', 'sampling/createMessage', 'tools/call'],
]
const id = fc.oneof(fc.nat(), fc.constantFrom('a', '', null, 1.5), hostileValue)
const version = fc.oneof(fc.constant('2.0'), hostileValue)
const message = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      jsonrpc: fc.constant('2.0'),
      id: fc.nat(),
      method: fc.constant('tools/call'),
      params: toolCall,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      { jsonrpc: version, id, method: fc.oneof(fc.constantFrom(...methods), hostileText), params: hostileValue },
      { requiredKeys: ['jsonrpc'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ jsonrpc: version, id, result: hostileValue }) },
)
const body = jsonBody(
  fc.oneof({ weight: 9, arbitrary: message }, { weight: 1, arbitrary: fc.array(message, { maxLength: 4 }) }),
)

const usual = { accept: 'application/json, text/event-stream', 'content-type': 'application/json' }
const call = fc
  .record({
    caller: fc.constantFrom('anonymous', 'anonymous', 'member', 'staff', 'portal', 'wrong key', 'member in a browser'),
    method: fc.oneof(
      { weight: 30, arbitrary: fc.constant('POST') },
      { weight: 1, arbitrary: fc.constantFrom('GET', 'DELETE', 'PUT') },
    ),
    body,
    headers: anyHeaders,
    versionHeader: fc.option(seldom(hostileText, fc.constantFrom('2025-06-18', '2024-11-05', '1'))),
  })
  .map(
    ({ body: sent, headers, versionHeader, ...rest }): Exchange => ({
      ...rest,
      path: '/mcp',
      headers: {
        ...usual,
        ...sent.headers,
        ...(versionHeader !== null && { 'mcp-protocol-version': versionHeader }),
        ...headers,
      },
      body: sent.body,
    }),
  )

/** Messages of assistants, of the protocol and of none. */
export const mcp: HttpTarget = {
  name: 'MCP',
  share: 12,
  over: 'http',
  prepare: (stage) => experiment(call, (one) => stage.attempt(one)),
}
