import fc from 'fast-check'
import { hostileText } from '../arbitraries/hostile.js'
import { headerValues } from '../arbitraries/requests.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'

const name = fc.constantFrom(
  'passerelle-session',
  '__Host-passerelle-session',
  'passerelle-next',
  'passerelle-language',
  'x',
)
const pair = fc.oneof(
  fc.tuple(name, hostileText).map(([one, value]) => `${one}=${value}`),
  fc.tuple(name, hostileText).map(([one, value]) => `${one}=${encodeURIComponent(value.toWellFormed())}`),
  hostileText,
)
const cookie = fc
  .tuple(fc.array(pair, { maxLength: 5 }), fc.constantFrom('; ', ';', ','))
  .map(([some, by]) => some.join(by))

const call = fc
  .record({
    method: fc.constantFrom('GET', 'GET', 'POST', 'DELETE'),
    path: fc.constantFrom(
      '/api/v1/me',
      '/api/v1/session',
      '/api/v1/needs',
      '/en/sign-in',
      '/fr',
      '/es/needs',
      '/en/desk',
      '/',
      '/mcp',
    ),
    headers: fc.record(
      {
        cookie,
        authorization: headerValues.authorization!,
        'x-member-code': headerValues['x-member-code']!,
        'x-portal-user': headerValues['x-portal-user']!,
        origin: headerValues.origin!,
        'sec-fetch-site': headerValues['sec-fetch-site']!,
        'accept-language': headerValues['accept-language']!,
        accept: fc.constantFrom('text/html', 'application/json'),
      },
      { requiredKeys: [] },
    ),
  })
  .map((one) => ({ caller: 'anonymous', ...one }))

/** Cookies, keys and other signs of who calls, none of which was given out. */
export const credentials: HttpTarget = {
  name: 'credentials',
  share: 12,
  over: 'http',
  prepare: (stage) => experiment(call, (one) => stage.attempt(one)),
}
