import type { z } from 'zod'
import { ErrorList, InvalidInputError } from '../domain/index.js'

/** Checks the arguments of a command with the schema that the HTTP API uses too. @throws InvalidInputError */
export function parseGiven<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const errors = new ErrorList()
  errors.addIssues(parsed.error.issues, (path, message) => ({ path, message }))
  throw new InvalidInputError('Some arguments are not valid', errors)
}
