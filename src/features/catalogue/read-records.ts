import type { z } from 'zod'
import { ErrorList, shortened } from '../../domain/index.js'
import { type ImportError, inWords, type Records } from '../../platform/tables/index.js'
import { isFound, recordsIn } from './records-in.js'

export interface RecordReading<T> {
  readonly schema: z.ZodType<T>
  /** What a record is known by, and its field. */
  readonly key: { readonly field: string; readonly of: (record: T) => string }
  readonly maximum: number
  /** What a record is called in messages. */
  readonly names: { readonly one: string; readonly many: string }
}

/** Reads records from JSON Lines, or JSON as the API answers it, and collects all errors. */
export function readRecords<T>(text: string, { schema, key, maximum, names }: RecordReading<T>): Records<T> {
  const errors = new ErrorList<ImportError>()
  const records: T[] = []
  const places = new Map<string, string>()
  let count = 0
  for (const one of recordsIn(text)) {
    const { line } = one
    count += 1
    if (count > maximum) {
      const message = `exceeds the limit: at most ${maximum} ${names.many} can be imported at once`
      errors.add({ line, path: '', message })
      break
    }
    if (!isFound(one)) {
      errors.add({ line, path: '', message: one.message })
      continue
    }
    const { value, within } = one
    const parsed = schema.safeParse(value, { error: inWords })
    if (!parsed.success) {
      errors.addIssues(parsed.error.issues, (path, message) => ({ line, path: pathOf(within, path), message }))
      continue
    }
    const place = line === null ? `item ${within.slice(0, -1)}` : `line ${line}`
    const id = key.of(parsed.data)
    const other = places.get(id)
    if (other !== undefined) {
      const message = `"${shortened(id)}" is already used in ${other}`
      errors.add({ line, path: pathOf(within, key.field), message })
      continue
    }
    places.set(id, place)
    records.push(parsed.data)
  }
  if (count === 0) errors.add({ line: null, path: '', message: `contains no ${names.one}` })
  return { records, errors }
}

function pathOf(within: string, path: string): string {
  return path === '' ? within.slice(0, -1) : `${within}${path}`
}
