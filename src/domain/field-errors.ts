import type { ZodError } from 'zod'
import type { FieldError } from './error-list.js'

/** The errors of a schema, each with the path of its field. */
export function fieldErrors(error: ZodError): FieldError[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}
