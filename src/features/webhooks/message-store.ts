import type { Queries, Reader } from '../../platform/database/index.js'
import type { WebhookMessage } from './webhook-endpoint.js'

/** A message, and to which endpoint it goes. */
export interface StoredMessage extends Omit<WebhookMessage, 'dueAt'> {
  readonly endpointId: string
  /** When to try next, of a pending one. */
  readonly dueAt: string
}

const columns = [
  'id',
  'endpointId',
  'type',
  'body',
  'createdAt',
  'attempts',
  'status',
  'dueAt',
  'lastStatus',
  'lastError',
] as const

export async function insertMessage(
  queries: Queries,
  message: Pick<StoredMessage, 'id' | 'endpointId' | 'type' | 'body' | 'createdAt'>,
): Promise<void> {
  await queries
    .insertInto('webhookMessages')
    .values({ ...message, dueAt: message.createdAt })
    .execute()
}

/** Pending messages whose time has come, the oldest first. @param now ISO 8601 */
export async function readDue(reader: Reader, now: string, limit: number): Promise<StoredMessage[]> {
  const rows = await reader
    .selectFrom('webhookMessages')
    .select(columns)
    .where('status', '=', 'pending')
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows as StoredMessage[]
}

/** Messages of an endpoint, the latest first. */
export async function readMessages(
  reader: Reader,
  endpointId: string,
  status: WebhookMessage['status'] | undefined,
): Promise<StoredMessage[]> {
  const ofEndpoint = reader.selectFrom('webhookMessages').select(columns).where('endpointId', '=', endpointId)
  const rows = await (status ? ofEndpoint.where('status', '=', status) : ofEndpoint).orderBy('id', 'desc').execute()
  return rows as StoredMessage[]
}

export async function readMessage(reader: Reader, id: string): Promise<StoredMessage | undefined> {
  const row = await reader.selectFrom('webhookMessages').select(columns).where('id', '=', id).executeTakeFirst()
  return row as StoredMessage | undefined
}

/** How a message stands after an attempt, or before the first one of others. */
export type MessageState = Partial<Pick<StoredMessage, 'attempts' | 'status' | 'dueAt' | 'lastStatus' | 'lastError'>>

export async function updateMessage(queries: Queries, id: string, after: MessageState): Promise<void> {
  await queries.updateTable('webhookMessages').set(after).where('id', '=', id).execute()
}

/** Stores the outcome of an attempt, unless that of another one was stored meanwhile. */
export async function endAttempt(
  queries: Queries,
  { id, attempts }: Pick<StoredMessage, 'id' | 'attempts'>,
  after: MessageState,
): Promise<void> {
  await queries
    .updateTable('webhookMessages')
    .set(after)
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('status', '=', 'pending')
    .execute()
}

/** Forgets messages that are no longer pending. @param before ISO 8601 @returns how many were deleted */
export async function deleteMessagesBefore(queries: Queries, before: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('webhookMessages')
    .where('id', 'in', (rows) =>
      rows
        .selectFrom('webhookMessages')
        .select('id')
        .where('status', '<>', 'pending')
        .where('createdAt', '<', before)
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
