import { z } from 'zod'
import { fieldGiven, fieldNotNull, memberCode, role, type Viewer, withRules } from '../../domain/index.js'
import { membershipRules, oneLine } from './membership.js'

export const personId = z
  .string()
  .regex(/^person_[\da-f]{16}$/, 'must be the id of a person')
  .describe('Id of a person')
export const personRole = role.extract(['member', 'staff', 'admin'])

const otherRoles = personRole.exclude(['member']).options

/** Spaces around an address, as copying leaves them, do no harm. */
const address = new RegExp(z.regexes.email.source.replace(/^\^(.*)\$$/, '^\\s*$1\\s*$'))
const email = z.string().max(200).regex(address, 'must be an email address').trim().toLowerCase()
const unreachable = 'is needed where there is no email address'

/** Somebody who can sign in. */
export const person = z
  .object({
    id: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    role: personRole,
    memberCode: memberCode.nullable().describe('The member a contact point belongs to'),
    active: z.boolean().describe('A person who is not active is signed out and cannot sign in'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Person' })
export type Person = z.infer<typeof person>

/** What a person is added from. */
export const newPerson = withRules(
  z.strictObject({
    name: oneLine.nullable().default(null),
    email: email.nullable().default(null).describe('Also how a sign-in by OpenID Connect finds its person'),
    role: personRole,
    memberCode: memberCode.nullable().default(null).describe('The member a contact point belongs to'),
  }),
  ...membershipRules(otherRoles),
  {
    holds: ({ name, email }) => name !== null || email !== null,
    path: 'name',
    message: unreachable,
    says: { anyOf: [fieldGiven('name'), fieldGiven('email')] },
  },
).meta({ id: 'NewPerson' })
export type NewPerson = z.infer<typeof newPerson>

/** What may be changed; what is not given stays as it is. */
export const personChanges = withRules(
  z
    .strictObject({
      name: oneLine.nullable(),
      email: email.nullable(),
      role: personRole,
      memberCode: memberCode.nullable(),
      active: z.boolean(),
    })
    .partial(),
  ...membershipRules(otherRoles, fieldNotNull('memberCode')),
  {
    holds: ({ name, email }) => name !== null || email !== null,
    path: 'name',
    message: unreachable,
    says: { anyOf: [fieldNotNull('name'), fieldNotNull('email')] },
  },
).meta({ id: 'PersonChanges' })
export type PersonChanges = z.infer<typeof personChanges>

/** What a person may see and do is decided by. */
export function viewerOf({ role, id, memberCode }: Person): Viewer & { readonly id: string } {
  return { role, id, memberCode }
}
