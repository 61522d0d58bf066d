import type { Queries, Reader } from '../../platform/database/index.js'
import { type NeedMessage, side } from './need-message.js'

/** A message with what is stored about it. */
export interface StoredMessage extends NeedMessage {
  readonly needId: string
}

const columns = ['id', 'needId', 'at', 'side', 'body'] as const

/** The messages about a need, the first one first. */
export async function readMessages(reader: Reader, needId: string): Promise<StoredMessage[]> {
  const rows = await reader
    .selectFrom('needMessages')
    .select(columns)
    .where('needId', '=', needId)
    .orderBy('id')
    .execute()
  return rows.map(messageOf)
}

/** All messages that a person wrote, the first one first. */
export async function readMessagesBy(reader: Reader, personId: string): Promise<StoredMessage[]> {
  const rows = await reader
    .selectFrom('needMessages')
    .select(columns)
    .where('personId', '=', personId)
    .orderBy('id')
    .execute()
  return rows.map(messageOf)
}

export async function readMessage(reader: Reader, id: string): Promise<StoredMessage | undefined> {
  const row = await reader.selectFrom('needMessages').select(columns).where('id', '=', id).executeTakeFirst()
  return row && messageOf(row)
}

export async function countMessages(reader: Reader, needId: string): Promise<number> {
  const { count } = await reader
    .selectFrom('needMessages')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('needId', '=', needId)
    .executeTakeFirstOrThrow()
  return count
}

/** @param personId who wrote it; null for a key */
export async function addMessage(
  queries: Queries,
  { text, ...message }: StoredMessage,
  personId: string | null,
): Promise<void> {
  await queries
    .insertInto('needMessages')
    .values({ ...message, personId, body: text })
    .execute()
}

type Row = Omit<StoredMessage, 'side' | 'text'> & { readonly side: string; readonly body: string }

/** The side was checked when it was written. */
function messageOf({ body, ...row }: Row): StoredMessage {
  return { ...row, side: side.parse(row.side), text: body }
}
