import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { checkMayManageWebhooks } from './endpoint-record.js'
import { readEndpoint, readEndpoints } from './endpoint-store.js'
import { readMessages, type StoredMessage } from './message-store.js'
import type { WebhookEndpoint, WebhookMessage } from './webhook-endpoint.js'

/** @throws NotAllowedError */
export async function listWebhooks({ database }: WithDatabase, viewer: Viewer): Promise<WebhookEndpoint[]> {
  checkMayManageWebhooks(viewer)
  return readEndpoints(database)
}

/** @throws NotFoundError, NotAllowedError */
export async function findWebhook({ database }: WithDatabase, viewer: Viewer, id: string): Promise<WebhookEndpoint> {
  checkMayManageWebhooks(viewer)
  const found = await readEndpoint(database, id)
  if (!found) throw new NotFoundError('webhook', id)
  return found
}

/** The messages of a webhook, the latest first. @throws NotFoundError, NotAllowedError */
export async function listMessages(
  services: WithDatabase,
  viewer: Viewer,
  id: string,
  status: WebhookMessage['status'] | undefined,
): Promise<WebhookMessage[]> {
  await findWebhook(services, viewer, id)
  return (await readMessages(services.database, id, status)).map(shown)
}

export function shown({ endpointId: _, dueAt, ...message }: StoredMessage): WebhookMessage {
  return { ...message, dueAt: message.status === 'pending' ? dueAt : null }
}
