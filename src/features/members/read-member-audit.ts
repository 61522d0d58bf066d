import { z } from 'zod'
import { memberOf, type Viewer } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { type AuditEntry, readEntries } from '../audit/index.js'

/** An entry of the audit as members read it: without who acted, and without hashes. */
export const memberAuditEntry = z.object({
  at: z.iso.datetime(),
  role: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type MemberAuditEntry = z.infer<typeof memberAuditEntry>

const entriesAtOnce = 1_000
const auditedEntities: ReadonlySet<string> = new Set(['need', 'match', 'feedback', 'case draft'])

/**
 * Reads the audit entries about needs and drafts of a member; for the member itself also about those it has deleted.
 * @param shown the needs and drafts that the viewer sees
 */
export async function readMemberAudit(
  database: Database,
  viewer: Viewer,
  memberCode: string,
  shown: readonly { readonly id: string }[],
): Promise<MemberAuditEntry[]> {
  const ids = new Set(shown.map(({ id }) => id))
  const itself = memberOf(viewer) === memberCode ? memberCode : undefined
  const found: MemberAuditEntry[] = []
  for (let after = 0; ; after += entriesAtOnce) {
    const entries = await readEntries(database, after, entriesAtOnce)
    found.push(...entries.filter((one) => isAbout(one, ids, itself)).map((one) => memberAuditEntry.parse(one)))
    if (entries.length < entriesAtOnce) return found
  }
}

/** @param memberCode lets entries about its deleted needs and drafts through too */
function isAbout(
  { entity, entityId, before, after }: AuditEntry,
  ids: ReadonlySet<string>,
  memberCode: string | undefined,
): boolean {
  if (!auditedEntities.has(entity)) return false
  if (ids.has(entityId.split('/')[0]!)) return true
  const namesMember = entity === 'need' || entity === 'case draft'
  return namesMember && memberCode !== undefined && [memberIn(before), memberIn(after)].includes(memberCode)
}

function memberIn(audited: string | null): string | undefined {
  return (JSON.parse(audited ?? '{}') as { memberCode?: string }).memberCode
}
