import fc from 'fast-check'
import { z } from 'zod'
import { encodeCursor, numberIn, paging, takePage } from '../../../../src/platform/http/index.js'
import { anyText, hostileText } from '../arbitraries/hostile.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must, takenOrRefused } from './refusal.js'

const schema = z.strictObject(paging)
const anyCursor = fc.oneof(
  anyText.map((key) => encodeCursor(key)),
  anyText.map((text) => Buffer.from(text).toString('base64url')),
  fc.stringMatching(/^YWZ0ZXI6[\w-]{0,292}$/),
  fc.integer().map((number) => encodeCursor(String(number))),
  hostileText,
)
const input = fc.record({
  cursor: anyCursor,
  limit: fc.oneof(
    hostileText,
    fc.integer({ min: -1, max: 202 }).map(String),
    fc.constantFrom('0', '1', '200', '1e2', ' 5'),
  ),
  keys: fc.uniqueArray(anyText, { maxLength: 12 }),
})

/** Cursors and page sizes as they come in an address. */
export const cursors: ProcessTarget = {
  name: 'cursors',
  share: 12,
  over: 'process',
  prepare: () =>
    experiment(input, ({ cursor, limit, keys }) =>
      takenOrRefused(async () => {
        const sorted = keys.toSorted((left, right) => (left < right ? -1 : 1))
        const asked = schema.safeParse({ cursor, limit })
        if (!asked.success) return 'invalid'
        const { items, total } = takePage(sorted, (key) => key, asked.data)
        must(total === keys.length && items.length <= asked.data.limit, 'a page of the wrong size')
        await takenOrRefused(() => numberIn(cursor))
        return 'page'
      }),
    ),
}
