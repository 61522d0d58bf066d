import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, record } from '../audit/index.js'
import { checkMayManageWebhooks, endpointRecord } from './endpoint-record.js'
import { readSecrets, replaceSecret } from './endpoint-store.js'
import { newWebhookSecret } from './webhook-secret.js'

/**
 * Signs with a new secret from now on and, until a time, with the old one too, so that the receiver can change over
 * without losing a message.
 * @param oldValidUntil ISO 8601
 * @throws NotFoundError, NotAllowedError
 */
export async function rotateSecret(
  { database }: WithDatabase,
  viewer: Viewer,
  id: string,
  oldValidUntil: string,
): Promise<{ secret: string; oldValidUntil: string }> {
  checkMayManageWebhooks(viewer)
  const secret = newWebhookSecret()
  await database.transaction(async (queries) => {
    await readTarget(endpointRecord, queries, viewer, { id })
    const [oldSecret] = await readSecrets(queries, id, new Date().toISOString())
    await replaceSecret(queries, id, { secret, oldSecret: oldSecret!, oldSecretUntil: oldValidUntil })
    const after = { oldValidUntil }
    await record(queries, { by: viewer, action: 'rotated', entity: 'webhook', entityId: id, before: null, after })
  })
  return { secret, oldValidUntil }
}
