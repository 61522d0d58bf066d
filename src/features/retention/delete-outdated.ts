import type { RetentionSettings } from '../../config.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { forgetRequestsBefore, requestsRemembered } from '../../platform/http/index.js'
import { deleteInboxBefore, deleteNotificationsBefore } from '../notifications/index.js'
import { deleteExpiredLinks, deleteKeysEndedBefore, deleteSessionsEnded, sessionIdleTime } from '../people/index.js'
import { deleteUsageBefore } from '../usage/index.js'
import { deleteMessagesBefore } from '../webhooks/index.js'

const day = 86_400_000
/** Rows deleted in one transaction: other writers wait meanwhile. */
const batchSize = 1_000

/** How many rows were deleted, by what they were. */
export type Deleted = Readonly<Record<keyof ReturnType<typeof deletions>, number>>

/**
 * Deletes what is kept for a time only: the one place that decides when data about what people did goes. The audit is
 * not among it: each entry holds the hash of the one before, so a chain whose beginning was cut proves nothing.
 * @param signal stops after the running transaction; the next time deletes the rest
 */
export async function deleteOutdated(
  database: Database,
  settings: RetentionSettings,
  now: Date,
  signal?: AbortSignal,
): Promise<Deleted> {
  const counts = Object.entries(deletions(settings, now.getTime())).map(
    async ([what, deleteSome]) => [what, await repeat(database, deleteSome, signal)] as const,
  )
  return Object.fromEntries(await Promise.all(counts)) as Deleted
}

function deletions({ usageDays, sentDays, keysDays }: RetentionSettings, now: number) {
  const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString()
  return {
    usageEvents: (queries: Queries) => deleteUsageBefore(queries, ago(usageDays * day), batchSize),
    webhookMessages: (queries: Queries) => deleteMessagesBefore(queries, ago(sentDays * day), batchSize),
    notifications: (queries: Queries) => deleteNotificationsBefore(queries, ago(sentDays * day), batchSize),
    inbox: (queries: Queries) => deleteInboxBefore(queries, ago(sentDays * day), batchSize),
    apiKeys: (queries: Queries) => deleteKeysEndedBefore(queries, ago(keysDays * day), batchSize),
    sessions: (queries: Queries) =>
      deleteSessionsEnded(queries, { now: ago(0), idleSince: ago(sessionIdleTime) }, batchSize),
    signInLinks: (queries: Queries) => deleteExpiredLinks(queries, ago(0), batchSize),
    idempotencyKeys: (queries: Queries) => forgetRequestsBefore(queries, ago(requestsRemembered), batchSize),
  }
}

async function repeat(
  database: Database,
  deleteSome: (queries: Queries) => Promise<number>,
  signal?: AbortSignal,
): Promise<number> {
  let total = 0
  while (!signal?.aborted) {
    const deleted = await database.transaction(deleteSome)
    total += deleted
    if (deleted === 0) break
  }
  return total
}
