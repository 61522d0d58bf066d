import type { Queries, Reader } from '../../platform/database/index.js'
import { type NotificationKind, notificationKind } from './notification.js'

/** What one person is told on the pages: what happened, and to what. */
export interface InboxEntry {
  readonly id: number
  readonly kind: NotificationKind
  readonly at: string
  readonly needId: string | null
  /** The case study or survey round that it is about. */
  readonly about: string | null
  readonly isRead: boolean
}

const columns = ['id', 'kind', 'at', 'needId', 'about', 'isRead'] as const

/** The latest first. */
export async function readInboxOf(reader: Reader, personId: string, limit: number): Promise<InboxEntry[]> {
  const rows = await reader
    .selectFrom('inbox')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(entryOf)
}

export async function readInboxEntry(reader: Reader, personId: string, id: number): Promise<InboxEntry | undefined> {
  const row = await reader
    .selectFrom('inbox')
    .select(columns)
    .where('personId', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && entryOf(row)
}

/** How many each person has not read is counted by the page of each visit: it is one look into an index. */
export async function countUnreadOf(reader: Reader, personId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('inbox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('personId', '=', personId)
    .where('isRead', '=', 0)
    .executeTakeFirstOrThrow()
  return count
}

export interface ToldOf {
  readonly kind: NotificationKind
  readonly at: string
  readonly needId: string | null
  readonly about: string | null
}

/** Adds an entry in place of one about the same that is not read yet: several messages are one piece of news. */
export async function addToInbox(queries: Queries, personId: string, told: ToldOf): Promise<void> {
  const { kind, needId } = told
  if (needId !== null) {
    await queries
      .deleteFrom('inbox')
      .where('personId', '=', personId)
      .where('isRead', '=', 0)
      .where('kind', '=', kind)
      .where('needId', '=', needId)
      .execute()
  }
  await queries
    .insertInto('inbox')
    .values({ personId, ...told })
    .execute()
}

/** Which of the entries of a person; all when nothing is named. */
export interface Which {
  readonly id?: number
  readonly needId?: string
}

export async function putRead(queries: Queries, personId: string, { id, needId }: Which): Promise<void> {
  const unread = queries
    .updateTable('inbox')
    .set({ isRead: 1 })
    .where('personId', '=', personId)
    .where('isRead', '=', 0)
  const named = id === undefined ? unread : unread.where('id', '=', id)
  await (needId === undefined ? named : named.where('needId', '=', needId)).execute()
}

/** @param before ISO 8601 @returns how many were deleted */
export async function deleteInboxBefore(queries: Queries, before: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('inbox')
    .where('id', 'in', (rows) => rows.selectFrom('inbox').select('id').where('at', '<', before).limit(limit))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The kind was checked when it was written. */
function entryOf({ kind, isRead, ...row }: Omit<InboxEntry, 'kind' | 'isRead'> & { kind: string; isRead: number }) {
  return { ...row, kind: notificationKind.parse(kind), isRead: isRead === 1 }
}
