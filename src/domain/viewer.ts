import { z } from 'zod'
import { memberCode } from './member.js'

export const role = z.enum(['anonymous', 'member', 'staff', 'portal', 'admin'])
export type Role = z.infer<typeof role>

/**
 * The caller. `id` is the id of a person or a key; `memberCode` is the member that a contact point belongs to or a
 * portal acts for.
 */
export const viewer = z.strictObject({
  role,
  id: z.string().min(1).nullable(),
  memberCode: memberCode.nullable(),
  /** The person behind a portal, by the id that the portal gave. */
  endUser: z.string().optional(),
})
export type Viewer = z.infer<typeof viewer>

export const anonymous: Viewer = { role: 'anonymous', id: null, memberCode: null }
