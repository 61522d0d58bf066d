import type { z } from 'zod'
import { ErrorList, InvalidInputError } from '../../domain/index.js'

/** Parses JSON Lines. Every line with an error is reported, not only the first. */
export function parseJsonLines<T>(text: string, schema: z.ZodType<T>, name: string): T[] {
  const records: T[] = []
  const errors = new ErrorList()
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const place = `${name}:${index + 1}`
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      // The message of the parser quotes the line.
      errors.add({ path: place, message: 'is not JSON: each line must be one JSON object' })
      continue
    }
    const parsed = schema.safeParse(value)
    if (parsed.success) records.push(parsed.data)
    else
      errors.addIssues(parsed.error.issues, (path, message) => ({
        path: path === '' ? place : `${place}.${path}`,
        message,
      }))
  }
  if (errors.count > 0) throw new InvalidInputError(`${name} has ${errors.count} errors`, errors)
  return records
}
