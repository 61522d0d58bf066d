import { monotonicFactory } from 'ulid'
import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { findWebhook, shown } from './list-webhooks.js'
import { insertMessage, readMessage } from './message-store.js'
import type { WebhookMessage } from './webhook-endpoint.js'

const nextId = monotonicFactory()

/** Sends a message that says nothing, to see whether it arrives. @throws NotFoundError, NotAllowedError */
export async function sendTest(services: WithDatabase, viewer: Viewer, endpointId: string): Promise<WebhookMessage> {
  await findWebhook(services, viewer, endpointId)
  const id = `msg_${nextId()}`
  const createdAt = new Date().toISOString()
  const body = JSON.stringify({ type: 'test', timestamp: createdAt, data: {} })
  return services.database.transaction(async (queries) => {
    await insertMessage(queries, { id, endpointId, type: 'test', body, createdAt })
    return shown((await readMessage(queries, id))!)
  })
}
