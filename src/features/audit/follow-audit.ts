import type { Database, Queries } from '../../platform/database/index.js'
import type { AuditEntry } from './audit-entry.js'
import { type AuditFollower, putPosition, readPosition } from './audit-position-store.js'
import { readEntries, readHead } from './audit-store.js'

/** Entries that are read at once. */
const entriesAtOnce = 200

/**
 * Gives what the audit has noted since the last time, each entry once: what is written of it is in the same transaction
 * as how far it was read. At the first time, nothing before it is given.
 * @returns whether there may be more
 */
export async function followAudit(
  database: Database,
  name: AuditFollower,
  take: (queries: Queries, entries: readonly AuditEntry[]) => Promise<void>,
): Promise<boolean> {
  const position = await readPosition(database, name)
  if (position === undefined) {
    const { entries } = await readHead(database)
    await database.transaction((queries) => putPosition(queries, name, entries))
    return false
  }
  const entries = await readEntries(database, position, entriesAtOnce)
  if (entries.length === 0) return false
  await database.transaction(async (queries) => {
    // Another process may have done the same meanwhile.
    if ((await readPosition(queries, name)) !== position) return
    await take(queries, entries)
    await putPosition(queries, name, entries.at(-1)!.number)
  })
  return entries.length === entriesAtOnce
}
