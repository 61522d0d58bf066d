import { z } from 'zod'
import { InvalidInputError } from '../../domain/index.js'
import { numberInQueryOr } from './number-in-query.js'

/** The start of every cursor. */
const mark = 'after:'
const cursor = z.string().regex(/^YWZ0ZXI6[\w-]{0,292}$/, 'is not valid')

/** The query parameters of a list: page size, and the cursor of an earlier answer. */
export const paging = {
  limit: numberInQueryOr(50, z.number().int().min(1).max(200)).describe('Records on a page'),
  cursor: cursor.optional().describe('nextCursor of the page before'),
}

export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    nextCursor: z.string().nullable().describe('null on the last page'),
  })
}

/**
 * One page of a list that is sorted by key. A cursor contains the last key, so it stays valid when items are added or
 * removed.
 */
export function takePage<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { items: readonly T[]; total: number; nextCursor: string | null } {
  const after = cursor === undefined ? undefined : decode(cursor)
  const rest = after === undefined ? items : items.filter((item) => keyOf(item) > after)
  const taken = rest.slice(0, limit)
  const last = taken.at(-1)
  return {
    items: taken,
    total: items.length,
    nextCursor: last !== undefined && rest.length > limit ? encodeCursor(keyOf(last)) : null,
  }
}

export function encodeCursor(key: string): string {
  return Buffer.from(mark + key).toString('base64url')
}

/** The number in a cursor of a list that is sorted by number. */
export function numberIn(cursor: string): number {
  const text = decode(cursor)
  if (!/^\d{1,15}$/.test(text)) throw invalidCursor()
  return Number(text)
}

function decode(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (!text.startsWith(mark)) throw invalidCursor()
  return text.slice(mark.length)
}

function invalidCursor(): InvalidInputError {
  return new InvalidInputError('The cursor is not valid: use the nextCursor of an earlier answer', [
    { path: 'cursor', message: 'is not valid' },
  ])
}
