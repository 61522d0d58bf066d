import { z } from 'zod'
import { InvalidInputError } from '../../domain/index.js'
import { numberInQueryOr } from './number-in-query.js'

/** Every cursor starts with it. */
const mark = 'after:'
const cursor = z.string().regex(/^YWZ0ZXI6[\w-]{0,292}$/, 'is not valid')

/** How a list is asked for: so many, after the place a former answer named. */
export const paging = {
  limit: numberInQueryOr(50, z.number().int().min(1).max(200)),
  cursor: cursor.optional().describe('nextCursor of the page before'),
}

export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    total: z.number().int(),
    nextCursor: z.string().nullable().describe('null on the last page'),
  })
}

/** One page of a list that is sorted by key. A cursor names the last key seen, so it survives what comes and goes. */
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

/** What a cursor names in a list that is sorted by number. */
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
  return new InvalidInputError('The cursor is none that was given out', [{ path: 'cursor', message: 'is not valid' }])
}
