import type { Route } from './route.js'

/** The reasons why an operation may answer with each error status, as far as the route declares them. */
export function problemsOf(route: Route): Readonly<Record<number, string>> {
  const { method, roles, params, body, ifMatch } = route
  const changesSomething = method !== 'get'
  return {
    400: 'Something in the request cannot be used: `errors` names each field',
    401: roles ? 'Nobody is signed in, or the API key is not valid' : 'The API key is not valid',
    403: 'It is not for this caller to do, or not for the member that `X-Member-Code` names',
    ...(params && { 404: 'There is nothing, or nothing that this caller may know of, under this id' }),
    ...(body && { 408: 'The body did not arrive in time' }),
    ...((params || roles) &&
      changesSomething && { 409: 'It is not in a state in which this can be done, or as many are there as can be' }),
    ...(ifMatch && { 412: 'It has changed since the version that `If-Match` names' }),
    ...(body && { 413: 'The body is too large', 415: 'The body is not of a media type that is documented here' }),
    ...(ifMatch === 'required' && { 428: '`If-Match` is missing' }),
    ...(isLimited(route) && { 429: 'More requests in a minute than this caller may send' }),
    503: 'The service cannot answer now, and may soon',
  }
}

/** Whether the rate limit applies; it does not for health checks, so that monitoring may ask as often as needed. */
function isLimited({ path }: Route): boolean {
  return !path.startsWith('/health/')
}
