import { createHash } from 'node:crypto'
import type { AuditEntry } from './audit-entry.js'

/** What the first entry holds as the hash of the one before. */
export const firstHash = '0'.repeat(64)

/** SHA-256 over all fields of an entry, the hash of the one before included. */
export function hashOfEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { number, at, role, actor, endUser, action, entity, entityId, before, after, previousHash } = entry
  const fields = [number, at, role, actor, action, entity, entityId, before, after, previousHash]
  // Entries from before there were end users keep their hashes.
  const hashed = JSON.stringify(endUser === null ? fields : [...fields, endUser])
  return createHash('sha256').update(hashed).digest('hex')
}
