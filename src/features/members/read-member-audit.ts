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
const auditedEntities: ReadonlySet<string> = new Set([
  'need',
  'match',
  'feedback',
  'message',
  'case draft',
  'fact proposal',
  'survey answers',
  'workshop feedback',
])

/** Which entries are about a member, for one viewer. */
interface About {
  readonly memberCode: string
  /** The needs, drafts, proposals and answers after workshops that the viewer sees. */
  readonly ids: ReadonlySet<string>
  /** Whether the viewer is the member, and sees entries about what it has deleted too. */
  readonly isItself: boolean
}

/**
 * Reads the audit entries about needs, drafts, proposals, survey answers and answers after workshops of a member; for the
 * member itself also about those that were deleted.
 * @param shown the needs, drafts, proposals and answers after workshops that the viewer sees
 */
export async function readMemberAudit(
  database: Database,
  viewer: Viewer,
  memberCode: string,
  shown: readonly { readonly id: string }[],
): Promise<MemberAuditEntry[]> {
  const about: About = {
    memberCode,
    ids: new Set(shown.map(({ id }) => id)),
    isItself: memberOf(viewer) === memberCode,
  }
  const found: MemberAuditEntry[] = []
  for (let after = 0; ; after += entriesAtOnce) {
    const entries = await readEntries(database, after, entriesAtOnce)
    found.push(...entries.filter((one) => isAbout(one, about)).map((one) => memberAuditEntry.parse(one)))
    if (entries.length < entriesAtOnce) return found
  }
}

function isAbout({ entity, entityId, before, after }: AuditEntry, { memberCode, ids, isItself }: About): boolean {
  if (!auditedEntities.has(entity)) return false
  if (entity === 'survey answers') return entityId.split('/')[1] === memberCode
  if (ids.has(entityId.split('/')[0]!)) return true
  const namesMember = entity === 'need' || entity === 'case draft' || entity === 'workshop feedback'
  return namesMember && isItself && [memberIn(before), memberIn(after)].includes(memberCode)
}

function memberIn(audited: string | null): string | undefined {
  return (JSON.parse(audited ?? '{}') as { memberCode?: string }).memberCode
}
