import { z } from 'zod'
import { memberCode } from './member.js'
import { withRules } from './stated-rule.js'

/**
 * `lead` and `partner` implemented the solution; a `supporter` funded or advised, which is no evidence of experience.
 */
const role = z.enum(['lead', 'partner', 'supporter'])

/** A member that implemented a case study, as it is in files and stored. */
export const implementer = z.strictObject({ member: memberCode, role }).meta({ id: 'Implementer' })
export type Implementer = z.infer<typeof implementer>

const olderName = { deprecated: true, description: 'Older name of `code`' }

/** The same as answered. Version 1 of the API had both names, `code` in most places. */
export const implementerAnswer = z
  .strictObject({ code: memberCode, member: memberCode.meta(olderName), role })
  .meta({ id: 'Implementer' })

/** The same as a program may send it: like in files, or as it was answered. */
export const givenImplementer = withRules(
  z
    .strictObject({
      code: memberCode.optional(),
      member: memberCode.optional().meta(olderName),
      name: z.string().max(200).optional().meta({ description: 'Part of an answer; ignored' }),
      role,
    })
    // A program that knows only one of the names may have changed it.
    .refine(({ code, member }) => code === undefined || member === undefined || code === member, {
      message: 'must be the same as code',
      path: ['member'],
    }),
  {
    holds: ({ code, member }) => code !== undefined || member !== undefined,
    message: 'is missing',
    path: 'code',
    says: { anyOf: [{ required: ['code'] }, { required: ['member'] }] },
  },
)
  .transform(({ code, member = code, role }) => ({ member, role }))
  .pipe(implementer)

/** A case study, or what a draft says, as the API answers it. */
export function withCodes<T extends { readonly implementers: readonly Implementer[] }>(content: T) {
  return { ...content, implementers: content.implementers.map((one) => ({ code: one.member, ...one })) }
}
