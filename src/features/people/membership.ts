import { z } from 'zod'
import { fieldGiven, fieldIsOneOf, fieldNotGiven, type Role, type StatedRule } from '../../domain/index.js'

/** A text of one line that can be shown and written to a log as it is. */
export const oneLine = z
  .string()
  .max(200)
  .regex(
    /^[^\u0000-\u001f\u007f-\u009f]*[^\u0000-\u001f\u007f-\u009f\s\ufeff][^\u0000-\u001f\u007f-\u009f]*$/,
    'must be one line of text',
  )
  // JSON Schema knows of whole characters only.
  .refine((text) => text.isWellFormed(), 'must be one line of text')
  .trim()

interface Belonging {
  readonly role?: Role | undefined
  readonly memberCode?: string | null | undefined
}

/**
 * A contact point belongs to a member, and nobody else does.
 * @param others the roles beside `member`
 * @param hasMember the JSON Schema of an object that names a member
 */
export function membershipRules(
  others: readonly Role[],
  hasMember: object = fieldGiven('memberCode'),
): StatedRule<Belonging>[] {
  return [
    {
      holds: ({ role, memberCode }) => role !== 'member' || memberCode !== null,
      path: 'memberCode',
      message: 'is needed for the role member',
      says: { anyOf: [fieldIsOneOf('role', others), hasMember] },
    },
    {
      holds: ({ role, memberCode }) => role === undefined || role === 'member' || !memberCode,
      path: 'memberCode',
      message: 'goes only with the role member',
      says: { anyOf: [fieldIsOneOf('role', ['member']), fieldNotGiven('memberCode')] },
    },
  ]
}
