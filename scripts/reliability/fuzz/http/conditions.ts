import fc from 'fast-check'
import { hostileText } from '../arbitraries/hostile.js'
import { headerValues } from '../arbitraries/requests.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'

/** Calls that look at versions, or are carried out once, with a body that is valid. */
const calls: readonly (readonly [method: string, path: string, body: unknown])[] = [
  ['PATCH', '/needs/@needs.0@', { title: 'Parcels again' }],
  ['PATCH', '/needs/@needs.1@', { visibility: 'members' }],
  ['POST', '/needs/@needs.0@/transitions', { transition: 'close' }],
  ['DELETE', '/needs/01ARZ3NDEKTSV4RRFFQ69G5FAV', undefined],
  ['GET', '/needs/@needs.0@', undefined],
  ['GET', '/rules/@rules.0@', undefined],
  ['PUT', '/case-study-drafts/@drafts.0@', {}],
  ['POST', '/case-study-drafts/@drafts.0@/withdraw', undefined],
  ['PUT', '/webhooks/@webhooks.0@', { url: 'https://portal.invalid/', events: ['need.published'] }],
  ['POST', '/keys/@keys.0@/rotation', {}],
  ['POST', '/people/@people.0@/sign-in-links', {}],
  ['POST', '/usage', { events: [{ kind: 'shown', caseStudyId: '@case-studies.0@', rank: 1 }] }],
  ['GET', '/catalogue/technologies', undefined],
  ['GET', '/me', undefined],
]
const headers = fc.record(
  {
    'if-match': headerValues['if-match']!,
    'if-none-match': headerValues['if-none-match']!,
    // Few different ones, so that some are used again, for the same and for something else.
    'idempotency-key': fc.oneof(fc.constantFrom('one', 'two', 'three'), headerValues['idempotency-key']!),
    'if-modified-since': hostileText,
  },
  { requiredKeys: [] },
)
const call = fc
  .record({
    caller: fc.constantFrom('admin', 'staff', 'member', 'portal', 'anonymous'),
    call: fc.constantFrom(...calls),
    headers,
    acting: fc.record(
      { 'x-member-code': headerValues['x-member-code']!, 'x-portal-user': headerValues['x-portal-user']! },
      { requiredKeys: [] },
    ),
  })
  .map(
    ({ caller, call: [method, path, body], headers: sent, acting }): Exchange => ({
      caller,
      method,
      path: `/api/v1${path}`,
      headers: {
        ...sent,
        ...(caller === 'portal' && acting),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  )

/** `If-Match`, `Idempotency-Key`, `X-Member-Code` and the like. */
export const conditions: HttpTarget = {
  name: 'conditions',
  share: 12,
  over: 'http',
  prepare: (stage) => experiment(call, (one) => stage.attempt(one)),
}
