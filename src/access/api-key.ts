import { z } from 'zod'
import { memberCode, role } from '../domain/index.js'
import { checkMembership, oneLine } from './membership.js'

export const keyRole = role.exclude(['anonymous'])

/** What may be known of a key; its secret was shown once and is not kept. */
export const apiKey = z.object({
  id: z.string().describe('What stands before the secret in the key'),
  label: z.string(),
  role: keyRole,
  memberCode: memberCode.nullable(),
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
    expiresAt: future.nullable().default(null),
    requestsPerMinute: z.number().int().min(1).max(mostRequests).nullable().default(null),
  })
  .superRefine(checkMembership)
export type NewApiKey = z.infer<typeof newApiKey>

const written = /^(pk_[\da-f]{16})_([\w-]{43})$/

/** The whole key, as a caller sends it. */
export function writeKey(id: string, secret: string): string {
  return `${id}_${secret}`
}

export function parseKey(key: string): { id: string; secret: string } | undefined {
  const [, id, secret] = written.exec(key) ?? []
  return id !== undefined && secret !== undefined ? { id, secret } : undefined
}
