import { z } from 'zod'

/** The id of something that was created here: ULIDs sort in the order of creation. @param kind what errors call it */
export function ulidOf(kind: string): z.ZodString {
  return z
    .string()
    .regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, `must be the id of a ${kind}`)
    .describe(`Id of a ${kind}`)
}
