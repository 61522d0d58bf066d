import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { checkMayManageWebhooks } from './endpoint-record.js'
import { listMessages, shown } from './list-webhooks.js'
import { readMessage, updateMessage } from './message-store.js'
import type { WebhookMessage } from './webhook-endpoint.js'

/** Sends a message again, from the first attempt on, with the same id. @throws NotFoundError, NotAllowedError */
export async function resendMessage(
  { database }: WithDatabase,
  viewer: Viewer,
  { endpointId, id }: { readonly endpointId: string; readonly id: string },
): Promise<WebhookMessage> {
  checkMayManageWebhooks(viewer)
  return database.transaction(async (queries) => {
    const found = await readMessage(queries, id)
    if (!found || found.endpointId !== endpointId) throw new NotFoundError('message', id)
    const again = { attempts: 0, status: 'pending' as const, dueAt: new Date().toISOString() }
    await updateMessage(queries, id, again)
    const about = { entity: 'webhook', entityId: endpointId, before: null, after: { message: id } }
    await record(queries, { by: viewer, action: 'resent', ...about })
    return shown({ ...found, ...again })
  })
}

/** Sends all failed messages of a webhook again. @throws NotFoundError, NotAllowedError */
export async function resendFailed(services: WithDatabase, viewer: Viewer, endpointId: string): Promise<void> {
  for (const { id } of await listMessages(services, viewer, endpointId, 'failed')) {
    await resendMessage(services, viewer, { endpointId, id })
  }
}
