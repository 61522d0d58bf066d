import fc from 'fast-check'
import { anyText, hostileText, seldom } from '../arbitraries/hostile.js'
import { queryOf } from '../arbitraries/requests.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'
import type { Exchange } from './exchange.js'

/** Words and signs that mean something to a search engine, none of which should mean anything here. */
const syntax = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        '*',
        '^',
        '-',
        '+',
        '(',
        ')',
        ':',
        'AND',
        'OR',
        'NOT',
        'NEAR',
        'NEAR/3',
        '{',
        '}',
        '~',
        '\\',
        '%',
        '_',
        "'",
      ),
      fc.constantFrom(
        'lorry',
        'douane',
        'aduana',
        'scanner',
        '関税',
        'таможня',
        'الجمارك',
        'parcel*',
        'title:x',
        'rowid',
      ),
      hostileText,
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))
const text = fc.oneof({ weight: 3, arbitrary: syntax }, { weight: 1, arbitrary: anyText })
const language = fc.constantFrom('en', 'fr', 'es')

const overApi = queryOf({
  text,
  language: seldom(hostileText, language),
  sort: seldom(hostileText, fc.constantFrom('relevance', 'newest', 'updated', 'title', 'id')),
  facets: seldom(hostileText, fc.constantFrom('true', 'false')),
  limit: seldom(fc.constantFrom('0', '-1', '201', '1e1', ''), fc.constantFrom('1', '3', '50', '200')),
  yearFrom: seldom(
    fc.oneof(fc.constantFrom('1949', '2101', '2e3', '-0'), hostileText),
    fc.constantFrom('1950', '2020'),
  ),
  updatedSince: seldom(
    fc.oneof(fc.constantFrom('0000-01-01T00:00:00Z', '2020-02-30T00:00:00Z', '2020-01-01'), hostileText),
    fc.constantFrom('2020-01-01T00:00:00Z', '2020-01-01T00:00:00+14:00', '9999-12-31T23:59:59Z'),
  ),
  technology: seldom(hostileText, fc.constantFrom('biometrics', 'blockchain')),
  member: seldom(hostileText, fc.constantFrom('BF', 'GH')),
})
const onPage = queryOf({
  words: text,
  yearFrom: hostileText,
  page: fc.constantFrom('1', '2', '99999', '-1', 'x'),
  id: hostileText,
})

const call: fc.Arbitrary<Exchange> = fc.oneof(
  overApi.map((query) => ({ caller: 'anonymous', method: 'GET', path: `/api/v1/case-studies${query}` })),
  fc.tuple(language, onPage).map(([spoken, query]) => ({
    caller: 'anonymous',
    method: 'GET',
    path: `/${spoken}/case-studies${query}`,
    headers: { accept: 'text/html' },
  })),
)

/** What is typed into a search, over the API and in the pages. */
export const search: HttpTarget = {
  name: 'search',
  share: 20,
  over: 'http',
  prepare: (stage) => experiment(call, (one) => stage.attempt(one)),
}
