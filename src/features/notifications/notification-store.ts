import { interfaceLanguage } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'
import { type NotificationKind, type Preference, preference } from './notification.js'

/** Somebody who wants mail. */
export interface Subscriber extends Preference {
  readonly personId: string
  readonly token: string
  readonly lastSentAt: string | null
}

const columns = ['personId', 'frequency', 'language', 'token', 'lastSentAt'] as const

export async function readSubscriber(reader: Reader, personId: string): Promise<Subscriber | undefined> {
  const row = await reader
    .selectFrom('notificationPreferences')
    .select(columns)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row && subscriberOf(row)
}

export async function readSubscribers(reader: Reader): Promise<Subscriber[]> {
  const rows = await reader.selectFrom('notificationPreferences').select(columns).orderBy('personId').execute()
  return rows.map(subscriberOf)
}

/** @param token of a new subscriber; an old one keeps its own */
export async function putSubscriber(
  queries: Queries,
  personId: string,
  { frequency, language }: Preference,
  token: string,
): Promise<void> {
  await queries
    .insertInto('notificationPreferences')
    .values({ personId, frequency, language, token, lastSentAt: null })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet({ frequency, language }))
    .execute()
}

export async function deleteSubscriber(queries: Queries, personId: string): Promise<void> {
  await queries.deleteFrom('notificationPreferences').where('personId', '=', personId).execute()
}

/** @returns whether there was one */
export async function deleteSubscriberByToken(queries: Queries, token: string): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom('notificationPreferences')
    .where('token', '=', token)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function addNotification(queries: Queries, personId: string, kind: NotificationKind): Promise<void> {
  await queries.insertInto('notifications').values({ personId, kind, at: new Date().toISOString() }).execute()
}

/** What somebody has not been told yet: how many of each kind, and up to which. */
export interface Untold {
  readonly counts: Readonly<Partial<Record<NotificationKind, number>>>
  readonly upTo: number
}

/** By person, for those for whom there is something. */
export async function readUntold(reader: Reader): Promise<Map<string, Untold>> {
  const rows = await reader
    .selectFrom('notifications')
    .select(['personId', 'kind', ({ fn }) => fn.countAll<number>().as('count'), ({ fn }) => fn.max('id').as('last')])
    .groupBy(['personId', 'kind'])
    .execute()
  const untold = new Map<string, Untold>()
  for (const { personId, kind, count, last } of rows) {
    const before = untold.get(personId)
    untold.set(personId, {
      counts: { ...before?.counts, [kind]: count },
      upTo: Math.max(before?.upTo ?? 0, Number(last)),
    })
  }
  return untold
}

/** What somebody has not been told yet, one by one. */
export function readUntoldOf(reader: Reader, personId: string): Promise<{ kind: string; at: string }[]> {
  return reader
    .selectFrom('notifications')
    .select(['kind', 'at'])
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
}

/** Notes that somebody was told everything up to a notification. @param at ISO 8601 */
export async function noteTold(queries: Queries, personId: string, upTo: number, at: string): Promise<void> {
  await queries.deleteFrom('notifications').where('personId', '=', personId).where('id', '<=', upTo).execute()
  await queries
    .updateTable('notificationPreferences')
    .set({ lastSentAt: at })
    .where('personId', '=', personId)
    .execute()
}

/** Forgets what nobody was told. @param before ISO 8601 @returns how many were deleted */
export async function deleteNotificationsBefore(queries: Queries, before: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('notifications')
    .where('id', 'in', (rows) => rows.selectFrom('notifications').select('id').where('at', '<', before).limit(limit))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

function subscriberOf(row: {
  personId: string
  frequency: string
  language: string
  token: string
  lastSentAt: string | null
}): Subscriber {
  const { frequency } = preference.shape
  return { ...row, frequency: frequency.parse(row.frequency), language: interfaceLanguage.parse(row.language) }
}
