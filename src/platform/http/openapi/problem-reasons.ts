import type { Route } from '../route.js'
import { isIdempotent } from './headers.js'

/** Why an operation may answer with each error status, in the words that hold for every operation. */
export const problemReasons = {
  400: 'Something in the request is not valid: `errors` names each field',
  401: 'Nobody is signed in, or the API key is not valid',
  403: 'This caller may not do this, or not for the member that `X-Member-Code` names',
  404: 'Nothing has this id, or nothing that this caller may know about',
  408: 'The body did not arrive in time',
  409: 'The record is not in a status in which this can be done, or there are as many as there may be',
  412: 'The record has changed since the version that `If-Match` names',
  413: 'The body is too large',
  415: 'The body is not of a media type that is documented here',
  422: 'The `Idempotency-Key` was used for a different request',
  428: '`If-Match` is missing',
  429: 'The caller has sent more requests in a minute than it may',
  503: 'The service cannot answer now',
} as const

export type ProblemStatus = keyof typeof problemReasons

/** The error statuses of a route, as far as its declaration tells them. */
export function problemStatuses(route: Route): ProblemStatus[] {
  const { method, roles, params, ifMatch } = route
  const body = route.body ?? route.files
  const changesSomething = method !== 'get'
  const withBody: ProblemStatus[] = body ? [408, 413, 415] : []
  return [
    400,
    401,
    403,
    ...(params ? ([404] as const) : []),
    ...(changesSomething && (params || roles) ? ([409] as const) : []),
    ...(ifMatch ? ([412] as const) : []),
    ...(isIdempotent(route) ? ([422] as const) : []),
    ...(ifMatch === 'required' ? ([428] as const) : []),
    ...withBody,
    ...(isLimited(route) ? ([429] as const) : []),
    503,
  ]
}

/** Whether the rate limit applies; it does not for health checks, so that monitoring can ask as often as it needs. */
export function isLimited({ path }: Pick<Route, 'path'>): boolean {
  return !path.startsWith('/health/')
}
