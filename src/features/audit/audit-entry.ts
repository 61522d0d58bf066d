import { z } from 'zod'

/** One entry of the audit, as it was hashed: with `before` and `after` as JSON, so that anybody can hash it again. */
export const auditEntry = z
  .object({
    number: z.number().int(),
    at: z.iso.datetime().describe('ISO 8601, UTC'),
    role: z.string(),
    actor: z.string().nullable().describe('Id of a person or a key'),
    endUser: z.string().nullable().describe('The person behind a portal, by the id that the portal gave'),
    action: z.string(),
    entity: z.string(),
    entityId: z.string(),
    before: z.string().nullable().describe('JSON'),
    after: z.string().nullable().describe('JSON'),
    previousHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntry>

/** Which entries are wanted; what is not given lets all through. Moments are ISO 8601 in UTC. */
export interface AuditFilter {
  readonly entity?: string | undefined
  readonly entityId?: string | undefined
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}
