import { idempotencyHeader } from '../idempotency.js'
import { memberHeader, portalUserHeader } from '../identity.js'
import type { Route } from '../route.js'

/** A header with a name in `components.headers`. */
const header = (description: string, schema: object, example: string, required = false): object => ({
  description,
  schema,
  example,
  ...(required && { required }),
})
const text = { type: 'string' }

/** Headers of answers, by their names. */
export const headerComponents = {
  'X-Request-Id': header(
    'Id of the request, as in the log; that of the request when it has one',
    text,
    '7f9c24e8-3b1d',
  ),
  RateLimit: header('Requests left (`r`) and seconds until there are more (`t`)', text, '"120-in-1min"; r=119; t=60'),
  'RateLimit-Policy': header('Requests (`q`) in a window of seconds (`w`)', text, '"120-in-1min"; q=120; w=60'),
  'Retry-After': header('Seconds until the request may be sent again', text, '5'),
  ETag: header('Version of the answer: send it as `If-None-Match`, or as `If-Match` with a change', text, '"3"'),
  'Cache-Control': header('Whether and how long the answer may be kept', text, 'private, no-cache'),
  'Content-Language': header('Language of the names and texts', text, 'fr'),
  Location: header('URL of the record', text, '/api/v1/needs/01KB0Z8N9GQ4T2V6W8X0Y2Z4A6'),
  'WWW-Authenticate': header('How to authenticate', { const: 'Bearer' }, 'Bearer', true),
} as const

export type HeaderName = keyof typeof headerComponents

/** References to headers, as a response lists them. */
export function headersNamed(names: readonly HeaderName[]): object {
  return { headers: Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }])) }
}

const inHeader = (
  name: string,
  description: string,
  example: string,
  { required = false, schema = text }: { required?: boolean; schema?: object } = {},
): object => ({
  name,
  in: 'header',
  description,
  required,
  schema,
  example,
})

/** Headers of requests, by their names in `components.parameters`. */
const parameters = {
  MemberCode: inHeader(memberHeader, 'For portals: the member that the request is for', 'BF'),
  PortalUser: inHeader(
    portalUserHeader,
    'For portals: the person that uses it, by an id of the portal (no name, no address); it is noted in the audit',
    'u-48213',
    { schema: { ...text, maxLength: 100, pattern: '^[!-~]([ -~]*[!-~])?$' } },
  ),
  RequiredVersion: inHeader('If-Match', 'The ETag of the version to change; `*` for any version', '*', {
    required: true,
  }),
  Version: inHeader('If-Match', 'The ETag of the version to change; `*` for any version', '*'),
  KnownVersion: inHeader('If-None-Match', 'The ETag of an earlier answer: while it holds, the answer is 304', '"3"'),
  IdempotencyKey: inHeader(
    idempotencyHeader,
    'A new one for each request: a request that is sent again with the same one is not carried out twice',
    '6f1c7a52-2a7e-4d0c-9a55-0c9a8f1e2b3d',
    { schema: { ...text, maxLength: 255, pattern: '^[!-~]+$' } },
  ),
  AcceptLanguage: inHeader('Accept-Language', 'Preferred languages, where `language` is missing', 'fr'),
} as const

/** @param ofMember schema of the code of a member */
export function headerParameters(ofMember: object): object {
  return { ...parameters, MemberCode: { ...parameters.MemberCode, schema: ofMember } }
}

/** The headers that a route reads. */
export function headerParametersOf(route: Route): object[] {
  const { method, roles, ifMatch, query } = route
  const names: (keyof typeof parameters)[] = []
  if (!roles || roles.includes('portal')) names.push('MemberCode', 'PortalUser')
  if (ifMatch) names.push(ifMatch === 'required' ? 'RequiredVersion' : 'Version')
  if (method === 'get') names.push('KnownVersion')
  if (isIdempotent(route)) names.push('IdempotencyKey')
  if (takesLanguage({ query })) names.push('AcceptLanguage')
  return names.map((name) => ({ $ref: `#/components/parameters/${name}` }))
}

/** Whether a request is carried out once for each `Idempotency-Key`. */
export function isIdempotent({ method, readsOnly }: Pick<Route, 'method' | 'readsOnly'>): boolean {
  return method === 'post' && !readsOnly
}

/** Whether the answer is in the language that the caller asks for. */
export function takesLanguage({ query }: Pick<Route, 'query'>): boolean {
  return query !== undefined && 'shape' in query && 'language' in (query.shape as object)
}
