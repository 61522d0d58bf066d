import fc from 'fast-check'
import { takePage } from '../../../../src/platform/http/index.js'
import { experiment } from '../experiment.js'
import type { ProcessTarget } from '../target.js'
import { must } from './refusal.js'

/** Keys hold no halves of characters: they are ids, numbers and the starts of titles. */
const key = fc.string({ unit: 'binary', maxLength: 20 })
const input = fc.record({ keys: fc.uniqueArray(key, { maxLength: 30 }), limit: fc.integer({ min: 1, max: 7 }) })

/** Going through a list page by page: each item once, in order. */
export const pagesOfAList: ProcessTarget = {
  name: 'pages of a list',
  share: 6,
  over: 'process',
  prepare: () =>
    experiment(input, ({ keys, limit }) => {
      const sorted = keys.toSorted((left, right) => (left < right ? -1 : 1))
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { items, nextCursor } = takePage(sorted, (one) => one, { limit, cursor })
        seen.push(...items)
        cursor = nextCursor ?? undefined
        must(seen.length <= keys.length, 'an item is there twice')
      } while (cursor !== undefined)
      must(JSON.stringify(seen) === JSON.stringify(sorted), 'the pages are not the list')
      return 'same'
    }),
}
