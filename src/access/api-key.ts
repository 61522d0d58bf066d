import { z } from 'zod'
import { memberCode, type Role, role } from '../domain/index.js'
import { checkMembership, oneLine } from './membership.js'

export const keyRole = role.exclude(['anonymous'])

/** The members that a portal may act for: those that are listed, or on purpose every one. */
export const portalMembers = z.union(
  [
    z.literal('*'),
    z
      .array(memberCode)
      .min(1)
      .max(300)
      .refine((codes) => new Set(codes).size === codes.length, 'must name each member once')
      .meta({ uniqueItems: true }),
  ],
  { error: 'must be a list of member codes such as ["BF", "ZM"], or "*" for every member' },
)
export type PortalMembers = z.infer<typeof portalMembers>

/** What may be known of a key; its secret was shown once and is not kept. */
export const apiKey = z.object({
  id: z.string().describe('What stands before the secret in the key'),
  label: z.string(),
  role: keyRole,
  memberCode: memberCode.nullable(),
  members: portalMembers.nullable().describe('The members that a key of the role portal may act for; "*" is every one'),
  requestsPerMinute: z.number().int().nullable().describe('Its own limit; null where the common one holds'),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable().describe('To the minute'),
  revokedAt: z.string().nullable(),
  replacedBy: z.string().nullable().describe('The key that came in its place'),
})
export type ApiKey = z.infer<typeof apiKey>

const mostRequests = 100_000

/** A moment that has not passed; kept in UTC, so that moments compare as texts. */
export const future = z.iso
  .datetime({ offset: true })
  .refine((value) => Date.parse(value) > Date.now(), 'must lie in the future')
  .transform((value) => new Date(value).toISOString())

/** What is said of a key that is made. */
export const newApiKey = z
  .strictObject({
    label: oneLine.describe('What it is for'),
    role: keyRole,
    memberCode: memberCode.nullable().default(null).describe('The member that a key of the role member belongs to'),
    members: portalMembers
      .nullable()
      .default(null)
      .describe('The members that a key of the role portal may act for; needed for that role'),
    expiresAt: future.nullable().default(null),
    requestsPerMinute: z.number().int().min(1).max(mostRequests).nullable().default(null),
  })
  .superRefine(checkMembership)
  .superRefine(checkMembersOfPortal)
export type NewApiKey = z.infer<typeof newApiKey>

function checkMembersOfPortal(
  { role, members }: { role: Role; members: PortalMembers | null },
  context: z.RefinementCtx,
): void {
  if ((role === 'portal') === (members !== null)) return
  const message =
    role === 'portal'
      ? 'is needed for the role portal: a list of member codes, or "*" for every member'
      : 'goes only with the role portal'
  context.addIssue({ code: 'custom', path: ['members'], message })
}

/** What people write in one line: `BF, ZM`, or `*`. Null where nothing is written. */
export function readPortalMembers(text: string): unknown {
  const codes = text
    .split(',')
    .map((code) => code.trim().toUpperCase())
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
