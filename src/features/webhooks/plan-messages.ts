import { monotonicFactory } from 'ulid'
import type { Database, Queries } from '../../platform/database/index.js'
import { type AuditEntry, followAudit } from '../audit/index.js'
import { readNeed } from '../needs/index.js'
import { readEndpoints } from './endpoint-store.js'
import { insertMessage } from './message-store.js'
import type { WebhookEndpoint } from './webhook-endpoint.js'
import { eventOf, type WebhookEvent } from './webhook-event.js'

const nextId = monotonicFactory()

/** Makes messages of what has happened since the last time. @returns whether there may be more */
export function planMessages(database: Database): Promise<boolean> {
  return followAudit(database, 'webhooks', async (queries, entries) => {
    const endpoints = (await readEndpoints(queries)).filter(({ active, pausedBecause }) => active && !pausedBecause)
    if (endpoints.length > 0) await tell(queries, entries, endpoints)
  })
}

async function tell(
  queries: Queries,
  entries: readonly AuditEntry[],
  endpoints: readonly WebhookEndpoint[],
): Promise<void> {
  for (const entry of entries) {
    const need = entry.entity === 'need' ? await readNeed(queries, entry.entityId) : undefined
    const event = eventOf(entry, new Map(need ? [[need.id, need]] : []))
    if (!event) continue
    for (const endpoint of endpoints.filter((one) => isFor(one, event))) await addMessage(queries, endpoint.id, event)
  }
}

/** Whether an endpoint receives an event: nothing else decides what leaves by webhook. */
export function isFor({ events, members }: WebhookEndpoint, { type, memberCode }: WebhookEvent): boolean {
  if (!events.includes(type)) return false
  return memberCode === null || members === '*' || members.includes(memberCode)
}

async function addMessage(queries: Queries, endpointId: string, event: WebhookEvent): Promise<void> {
  const { type, timestamp, data } = event
  await insertMessage(queries, {
    id: `msg_${nextId()}`,
    endpointId,
    type,
    body: JSON.stringify({ type, timestamp, data }),
    createdAt: new Date().toISOString(),
  })
}
