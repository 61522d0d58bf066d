import { createHash } from 'node:crypto'
import type { AuditEntry } from './audit-entry.js'

/** What the first entry holds as the hash of the one before. */
export const firstHash = '0'.repeat(64)

/** SHA-256 over all fields of an entry, the hash of the one before included. */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { number, at, role, actor, action, entity, entityId, before, after, previousHash } = entry
  const hashed = JSON.stringify([number, at, role, actor, action, entity, entityId, before, after, previousHash])
  return createHash('sha256').update(hashed).digest('hex')
}
