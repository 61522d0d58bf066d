import { z } from 'zod'
import { memberCode, role } from '../domain/index.js'
import { checkMembership, oneLine } from './membership.js'

export const personRole = role.extract(['member', 'staff', 'admin'])

const email = z.string().trim().max(200).toLowerCase().pipe(z.email())

/** Somebody who can sign in. */
export const person = z.object({
  id: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: personRole,
  memberCode: memberCode.nullable().describe('The member a contact point belongs to'),
  active: z.boolean().describe('Whoever is not cannot sign in, and is signed out'),
  createdAt: z.string(),
})
export type Person = z.infer<typeof person>

const fields = z.strictObject({
  name: oneLine.nullable().default(null),
  email: email.nullable().default(null).describe('Also how a sign-in by OpenID Connect finds its person'),
  role: personRole,
  memberCode: memberCode.nullable().default(null).describe('The member a contact point belongs to'),
})

/** What is said of somebody who is added. */
export const newPerson = fields.superRefine((value, context) => {
  checkMembership(value, context)
  if (value.name ?? value.email) return
  context.addIssue({ code: 'custom', path: ['name'], message: 'is needed where there is no email address' })
})
export type NewPerson = z.infer<typeof newPerson>

/** What may be changed; what is not given stays as it is. */
export const personChanges = z
  .strictObject({
    name: oneLine.nullable(),
    email: email.nullable(),
    role: personRole,
    memberCode: memberCode.nullable(),
    active: z.boolean(),
  })
  .partial()
export type PersonChanges = z.infer<typeof personChanges>
