import { z } from 'zod'
import {
  distinct,
  fieldGiven,
  fieldIsOneOf,
  fieldNotGiven,
  meantMember,
  memberCode,
  role,
  withRules,
} from '../../domain/index.js'
import { membershipRules, oneLine } from './membership.js'

export const keyRole = role.exclude(['anonymous'])
export const keyId = z
  .string()
  .regex(/^pk_[\da-f]{16}$/, 'must be the id of a key')
  .describe('Id of an API key')

/** The members that a portal may act for: those that are listed, or on purpose every one. */
export const portalMembers = z.union([z.literal('*'), distinct(z.array(memberCode).min(1).max(300))], {
  error: 'must be a list of member codes such as ["BF", "ZM"], or "*" for every member',
})
export type PortalMembers = z.infer<typeof portalMembers>

/** What is shown of a key; its secret was shown once and is not stored. */
export const apiKey = z
  .object({
    id: z.string().describe('What stands before the secret in the key'),
    label: z.string(),
    role: keyRole,
    memberCode: memberCode.nullable(),
    members: portalMembers
      .nullable()
      .describe('The members that a key of the role portal may act for; "*" is every one'),
    requestsPerMinute: z.number().int().nullable().describe('Its own limit; null where the common one holds'),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable().describe('To the minute'),
    revokedAt: z.iso.datetime().nullable(),
    replacedBy: z.string().nullable().describe('The key that came in its place'),
  })
  .meta({ id: 'ApiKey' })
export type ApiKey = z.infer<typeof apiKey>

const mostRequests = 100_000

/** A moment in the future; stored in UTC, so that moments compare as texts. */
export const future = z.iso
  .datetime({ offset: true })
  .refine((value) => Date.parse(value) > Date.now(), 'must lie in the future')
  .transform((value) => new Date(value).toISOString())

/** What a key is created from. */
export const newApiKey = withRules(
  z.strictObject({
    label: oneLine.describe('What it is for'),
    role: keyRole,
    memberCode: memberCode.nullable().default(null).describe('The member that a key of the role member belongs to'),
    members: portalMembers
      .nullable()
      .default(null)
      .describe('The members that a key of the role portal may act for; needed for that role'),
    expiresAt: future.nullable().default(null),
    requestsPerMinute: z.number().int().min(1).max(mostRequests).nullable().default(null),
  }),
  ...membershipRules(keyRole.exclude(['member']).options),
  {
    holds: ({ role, members }) => role !== 'portal' || members !== null,
    path: 'members',
    message: 'is needed for the role portal: a list of member codes, or "*" for every member',
    says: { anyOf: [fieldIsOneOf('role', keyRole.exclude(['portal']).options), fieldGiven('members')] },
  },
  {
    holds: ({ role, members }) => role === 'portal' || members === null,
    path: 'members',
    message: 'goes only with the role portal',
    says: { anyOf: [fieldIsOneOf('role', ['portal']), fieldNotGiven('members')] },
  },
).meta({ id: 'NewApiKey' })
export type NewApiKey = z.infer<typeof newApiKey>

/** Reads the members that are written in one line, `BF, ZM` or `*`; null for an empty one. */
export function readPortalMembers(text: string, members: { has(code: string): boolean }): unknown {
  const codes = text
    .split(',')
    .map((code) => meantMember(code.trim(), members))
    .filter((code) => code !== '')
  if (codes.length === 0) return null
  return codes.length === 1 && codes[0] === '*' ? '*' : codes
}

export function mayActFor(members: PortalMembers, code: string): boolean {
  return members === '*' || members.includes(code)
}

const written = /^(pk_[\da-f]{16})_([\w-]{43})$/

/** The whole key, as a caller sends it. */
export function writeKey(id: string, secret: string): string {
  return `${id}_${secret}`
}

export function parseKey(key: string): { id: string; secret: string } | undefined {
  const [, id, secret] = written.exec(key) ?? []
  return id !== undefined && secret !== undefined ? { id, secret } : undefined
}
