import type { z } from 'zod'
import { ErrorList, InvalidInputError } from '../domain/index.js'

/** What was given to a command, checked by the schema that also checks it over HTTP. @throws InvalidInputError */
export function parseGiven<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const errors = new ErrorList()
  errors.addIssues(parsed.error.issues, (path, message) => ({ path, message }))
  throw new InvalidInputError('The request cannot be used', errors)
}
