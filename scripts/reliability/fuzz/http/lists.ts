import fc from 'fast-check'
import { encodeCursor } from '../../../../src/platform/http/index.js'
import { anyText, hostileText, seldom } from '../arbitraries/hostile.js'
import { queryOf } from '../arbitraries/requests.js'
import { experiment } from '../experiment.js'
import type { HttpTarget } from '../target.js'

const lists = [
  ...['/case-studies', '/needs', '/members', '/technologies', '/case-study-drafts', '/case-studies/archived', '/rules'],
  ...['/people', '/keys', '/webhooks', '/audit', '/review-queue', '/webhooks/@webhooks.0@/messages'],
  ...['/case-studies/@case-studies.0@/history', '/needs/@needs.0@/history', '/me/new-matches'],
]
const cursor = fc.oneof(
  anyText.map((key) => encodeCursor(key)),
  fc.integer().map((number) => encodeCursor(String(number))),
  fc.stringMatching(/^YWZ0ZXI6[\w-]{0,292}$/),
  fc.constantFrom(
    'YWZ0ZXI6',
    'YWZ0ZXI',
    `YWZ0ZXI6${'A'.repeat(293)}`,
    encodeCursor('999999999999999'),
    encodeCursor('-1'),
  ),
  hostileText,
)
const limit = seldom(
  hostileText,
  fc.constantFrom('1', '5', '7', '50', '200', '0', '201', '-1', '1.5', '1e1', '0x5', ' 1', ''),
)

const call = fc
  .record({
    caller: fc.constantFrom('admin', 'staff', 'member', 'portal', 'anonymous'),
    path: fc.constantFrom(...lists),
    query: queryOf({ cursor, limit }),
  })
  .map(({ caller, path, query }) => ({ caller, method: 'GET', path: `/api/v1${path}${query}` }))

/** Every list, with any cursor. */
export const listPages: HttpTarget = {
  name: 'lists',
  share: 14,
  over: 'http',
  prepare: (stage) => experiment(call, (one) => stage.attempt(one)),
}
