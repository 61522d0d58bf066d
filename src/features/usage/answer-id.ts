import { z } from 'zod'

/** The id of an answer in which two rankings are compared: the number of the comparison, and what hides the text. */
export const answerId = z
  .string()
  .max(32)
  .regex(/^\d{1,9}-[\w-]{22}$/, 'must be an id that an answer gave')
  .describe('The id of the answer, while two rankings are compared')

/** @param hidden 22 characters of base64url */
export function answerIdOf(comparison: number, hidden: string): string {
  return `${comparison}-${hidden}`
}

/** The number of the comparison that an answer belongs to. */
export function comparisonIn(id: string): number {
  return Number.parseInt(id, 10)
}
