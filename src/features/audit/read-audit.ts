import { NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Reader, WithDatabase } from '../../platform/database/index.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'
import { countEntries, findEntries } from './audit-store.js'

const atOnce = 500

export interface AuditPage {
  /** The latest first. */
  readonly entries: readonly AuditEntry[]
  /** How many the filter lets through, on all pages. */
  readonly total: number
  /** The number before which the next page begins; null on the last one. */
  readonly nextBefore: number | null
}

/** Reads a page of the entries that a filter lets through, the latest first. @throws NotAllowedError */
export async function readAudit(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  filter: AuditFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditPage> {
  checkMayRead(viewer)
  const found = await findEntries(reader, filter, { before, limit: limit + 1 })
  const entries = found.slice(0, limit)
  const last = entries.at(-1)
  return {
    entries,
    total: await countEntries(reader, filter),
    nextBefore: last && found.length > limit ? last.number : null,
  }
}

/** Reads every entry that a filter lets through, the latest first, some at a time. @throws NotAllowedError */
export function exportAudit(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry> {
  checkMayRead(viewer)
  return everyEntry(reader, filter)
}

async function* everyEntry(reader: Reader, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  let before: number | undefined
  while (true) {
    const entries = await findEntries(reader, filter, { before, limit: atOnce })
    yield* entries
    before = entries.at(-1)?.number
    if (entries.length < atOnce) return
  }
}

/** Entries name needs by their ids, drafts too, of which staff do not know. */
function checkMayRead({ role }: Viewer): void {
  if (role !== 'admin') throw new NotAllowedError('The audit is for administrators')
}
