import { z } from 'zod'

/** As JSON writes it: no spaces, no hexadecimal, and nothing at all is not zero. */
const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** A number in a query, which is text. */
export function numberInQuery(schema: z.ZodNumber) {
  return z.preprocess((value) => (typeof value === 'string' && number.test(value) ? Number(value) : value), schema)
}

/** The same, with what holds when it is missing. */
export function numberInQueryOr(fallback: number, schema: z.ZodNumber) {
  // Behind a transformation zod does not show the default by itself.
  return numberInQuery(schema).default(fallback).meta({ default: fallback })
}
