import type { Target, Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkContent } from './create-endpoint.js'
import { checkMayManageWebhooks, endpointRecord } from './endpoint-record.js'
import type { WebhookContent, WebhookEndpoint } from './webhook-endpoint.js'

/** Changes an endpoint; one that was paused sends again. @throws NotFoundError, NotAllowedError, StaleVersionError */
export async function editEndpoint(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  target: Target,
  { content, allowPrivate }: { content: WebhookContent; allowPrivate: boolean },
): Promise<WebhookEndpoint> {
  checkMayManageWebhooks(viewer)
  checkContent(content, catalogue, allowPrivate)
  return database.transaction(async (queries) => {
    const before = await readTarget(endpointRecord, queries, viewer, target)
    const after = { ...before, ...content, pausedBecause: null }
    return writeVersion(endpointRecord, queries, { by: viewer, action: 'edited', before, after })
  })
}
