import fc from 'fast-check'
import { hostileText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'

/** Nothing here leads to a host that exists outside. */
const address = fc.oneof(
  fc.constantFrom(
    'https://portal.invalid/',
    'http://portal.invalid/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f.1/',
  ),
  fc.constantFrom(
    'https://a:b@portal.invalid/',
    'https://localhost:0/',
    'https://portal.invalid:99999/',
    'https:/portal.invalid',
  ),
  fc.constantFrom(
    'HTTPS://PORTAL.INVALID/',
    ' https://portal.invalid/',
    'https://portal。invalid/',
    'https://portal.invalid\\@x.invalid',
  ),
  hostileText.map((text) => `https://portal.invalid/${text}`),
  hostileText.map((text) => `https://portal.invalid?${text}`),
  hostileText.map((text) => `https://${text}.invalid/`),
  hostileText.map((text) => `https://portal.invalid:${text}/`),
  hostileText,
)
const content = fc.record(
  {
    url: address,
    events: fc.oneof(
      fc.subarray(['case-study.published', 'need.published']),
      fc.constant('*'),
      fc.array(hostileText, { maxLength: 2 }),
    ),
    members: fc.oneof(
      fc.constantFrom('*', 'BF', ['BF'], ['ZZ'], ['BF', 'BF'], null),
      fc.array(hostileText, { maxLength: 2 }),
    ),
    description: hostileText,
    active: fc.oneof(fc.boolean(), hostileText),
  },
  { requiredKeys: ['url', 'events'] },
)
const call = fc
  .record({
    caller: fc.constantFrom('admin', 'admin', 'admin', 'staff', 'admin in a browser'),
    where: fc.constantFrom(['POST', '/webhooks'], ['PUT', '/webhooks/@webhooks.0@'], ['PUT', '/webhooks/@webhooks.1@']),
    content,
  })
  .map(({ caller, where: [method = '', path = ''], content: body }) => ({
    caller,
    method,
    path: `/api/v1${path}`,
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify(body),
  }))

/** Addresses of webhooks, stored and changed. */
export const webhooks: HttpTarget = {
  name: 'webhooks',
  share: 4,
  over: 'http',
  prepare: (stage) => experiment(call, (one) => stage.attempt(one)),
}
