import fc from 'fast-check'
import type { Exchange } from '../http/exchange.js'
import { callers } from '../http/stage.js'
import { anyBytes, anyText, hostileText, hostileValue } from './hostile.js'
import { idOf } from './schema-values.js'

/** Mostly those who may do something. */
export const anyCaller: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('admin', 'staff', 'member', 'portal') },
  { weight: 1, arbitrary: fc.constantFrom(...callers) },
)

const version = fc.oneof(
  fc.constantFrom('*', '"1"', '"2"', '"3"', '"0"', '"01"', 'W/"1"', '"', '', '"1", "2"', '"99999999999999999999"'),
  hostileText,
)

/** Values of headers that the service looks at. */
export const headerValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'if-match': version,
  'if-none-match': version,
  'idempotency-key': fc.oneof(
    fc.uuid(),
    fc.constantFrom('a', '', 'a b', 'x'.repeat(255), 'x'.repeat(256)),
    hostileText,
  ),
  'x-member-code': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('BF', 'GH', 'bf', 'ZZ', '', 'BF, GH') },
    { weight: 1, arbitrary: hostileText },
  ),
  'x-portal-user': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('user-1', 'x'.repeat(201)) },
    { weight: 1, arbitrary: hostileText },
  ),
  'x-request-id': fc.oneof(fc.uuid(), hostileText),
  accept: fc.oneof(
    fc.constantFrom('text/html', 'application/json', '*/*', 'text/*;q=0', ';;q=a', 'image/png'),
    hostileText,
  ),
  'accept-language': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('fr', 'es;q=0.1, en;q=abc', '*', 'zh-Hant-TW', ',,,') },
    { weight: 1, arbitrary: hostileText },
  ),
  'accept-encoding': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('gzip', 'br;q=1, *;q=0', 'identity;q=0', 'zstd') },
    { weight: 1, arbitrary: hostileText },
  ),
  'content-type': fc.oneof(
    fc.constantFrom(
      'application/json; charset=utf-16',
      'application/json; charset=x',
      'text/plain',
      'text/csv',
      '/',
      '',
    ),
    hostileText,
  ),
  'content-encoding': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('gzip', 'deflate', 'br', 'identity', 'gzip, gzip') },
    { weight: 1, arbitrary: hostileText },
  ),
  host: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('a', '[::1]', 'a:b', '[', 'x'.repeat(300), 'evil.example:80') },
    { weight: 1, arbitrary: hostileText },
  ),
  origin: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('null', 'https://evil.example', 'http://', '*') },
    { weight: 1, arbitrary: hostileText },
  ),
  'sec-fetch-site': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('same-origin', 'cross-site', 'none') },
    { weight: 1, arbitrary: hostileText },
  ),
  range: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('bytes=0-1', 'bytes=-0', 'bytes=9-1', 'x') },
    { weight: 1, arbitrary: hostileText },
  ),
  'x-forwarded-for': hostileText,
  'x-forwarded-proto': fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('https', 'javascript') },
    { weight: 1, arbitrary: hostileText },
  ),
  authorization: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('Bearer', 'Bearer pk_', 'Basic eDp5', 'bearer a b c') },
    { weight: 1, arbitrary: hostileText },
  ),
}

/** A few of these headers. */
export const anyHeaders: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 9, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...Object.keys(headerValues)), { minLength: 1, maxLength: 3 })
      .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, headerValues[name]!])))),
  },
)

/** Paths segments that are no id. */
export const hostileSegment: fc.Arbitrary<string> = fc.oneof(
  hostileText.map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%2e%2e%2f',
    '..',
    '.',
    '%C0%AF',
    '%F0%9F',
    '%ED%A0%80',
    ';x=1',
    '%2F',
    '%5C',
    '*',
    "'",
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[?#]/g, '')),
)

/** An id of one of these kinds, or none. */
export function segmentOf(...records: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: idOf(...records) }, { weight: 1, arbitrary: hostileSegment })
}

/** The query of an address. */
export function queryOf(parameters: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<string> {
  const known = fc.record(parameters, { requiredKeys: [] })
  const names = fc.oneof(hostileText, fc.constantFrom(...Object.keys(parameters), 'x', '__proto__'))
  const more = fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(names, hostileText), { maxLength: 3 }) },
  )
  const broken = fc.constantFrom(
    '?%',
    '?a=%zz&%',
    '?&&&=',
    '?limit[]=1',
    '?limit=1&limit=2',
    '?a[b]=c',
    '??',
    '?a=%F0%9F',
  )
  return fc.oneof(
    {
      weight: 20,
      arbitrary: fc.tuple(known, more).map(([record, others]) => {
        const pairs = [...Object.entries(record).map(([name, value]) => [name, textOf(value)] as const), ...others]
        return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([name, value]) => [name, value]))}`
      }),
    },
    { weight: 1, arbitrary: broken },
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

type Body = Pick<Exchange, 'headers' | 'body'>

/** A JSON body, sometimes cut off, of another type, or no JSON at all. */
export function jsonBody(values: fc.Arbitrary<unknown>): fc.Arbitrary<Body> {
  const json = { 'content-type': 'application/json' }
  return fc.oneof(
    { weight: 16, arbitrary: values.map((value) => ({ headers: json, body: JSON.stringify(value) })) },
    { weight: 1, arbitrary: hostileValue.map((value) => ({ headers: json, body: JSON.stringify(value) })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(values, fc.nat(80))
        .map(([value, cut]) => ({ headers: json, body: JSON.stringify(value)?.slice(0, cut) })),
    },
    { weight: 1, arbitrary: anyBytes.map((body) => ({ headers: json, body })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(headerValues['content-type']!, values)
        .map(([type, value]) => ({ headers: { 'content-type': type }, body: JSON.stringify(value) })),
    },
    { weight: 1, arbitrary: fc.constant({}) },
  )
}

/** A form as a browser sends it, sometimes as something else. */
export function formBody(fields: readonly string[]): fc.Arbitrary<Body> {
  const type = 'application/x-www-form-urlencoded'
  const value = fc.oneof(
    anyText,
    fc.constantFrom('1', '-1', 'on', 'yes', 'import', 'en', 'BF', 'transit', '*'),
    idOf('needs', 'case-studies'),
  )
  const name = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...fields, 'x') },
    { weight: 1, arbitrary: hostileText },
  )
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 9 })
  return fc.oneof(
    {
      weight: 12,
      arbitrary: pairs.map((some) => ({ headers: { 'content-type': type }, body: String(new URLSearchParams(some)) })),
    },
    { weight: 1, arbitrary: anyBytes.map((body) => ({ headers: { 'content-type': type }, body })) },
    { weight: 1, arbitrary: fc.constant({}) },
    {
      weight: 1,
      arbitrary: hostileValue.map((body) => ({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })),
    },
  )
}
