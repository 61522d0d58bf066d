import type { Viewer } from '../../domain/index.js'
import { type Queries, toJson } from '../../platform/database/index.js'
import { firstHash, hashOfEntry } from './audit-hash.js'
import { insertEntry, readLastEntry } from './audit-store.js'

/** Who did what to what. `before` and `after` are stored as JSON; leave out what must be forgettable, such as a need's text. */
export interface AuditedAction {
  readonly by: Viewer
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before: unknown
  readonly after: unknown
}

/** Adds an entry, in the transaction that does what the entry is about, so that neither is there without the other. */
export async function record(queries: Queries, audited: AuditedAction): Promise<void> {
  const { by, action, entity, entityId, before, after } = audited
  const last = await readLastEntry(queries)
  const entry = {
    number: (last?.number ?? 0) + 1,
    at: new Date().toISOString(),
    role: by.role,
    actor: by.id,
    endUser: by.endUser ?? null,
    action,
    entity,
    entityId,
    before: jsonOrNull(before),
    after: jsonOrNull(after),
    previousHash: last?.hash ?? firstHash,
  }
  await insertEntry(queries, { ...entry, hash: hashOfEntry(entry) })
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : toJson(value)
}
