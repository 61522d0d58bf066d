import { z } from 'zod'

/** As JSON writes it: no spaces, no hexadecimal, and empty text is not zero. */
const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** A number in a query, given as text. */
export function numberInQuery(schema: z.ZodNumber) {
  return z.preprocess((value) => (typeof value === 'string' && number.test(value) ? Number(value) : value), schema)
}

/** The same, with a default. */
export function numberInQueryOr(fallback: number, schema: z.ZodNumber) {
  // After a transformation, zod does not export the default by itself.
  return numberInQuery(schema).default(fallback).meta({ default: fallback })
}
