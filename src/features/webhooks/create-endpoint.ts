import { monotonicFactory } from 'ulid'
import { InvalidInputError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { auditChange } from '../audit/index.js'
import { checkMayManageWebhooks, endpointRecord } from './endpoint-record.js'
import { insertEndpoint } from './endpoint-store.js'
import type { WebhookContent, WebhookEndpoint } from './webhook-endpoint.js'
import { newWebhookSecret } from './webhook-secret.js'

const nextId = monotonicFactory()

/** An endpoint that was just created: the only time that its secret can be shown. */
export interface CreatedEndpoint extends WebhookEndpoint {
  readonly secret: string
}

/** Tells an address from now on what happens here. @throws NotAllowedError, InvalidInputError */
export async function createEndpoint(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  content: WebhookContent,
  allowPrivate: boolean,
): Promise<CreatedEndpoint> {
  checkMayManageWebhooks(viewer)
  checkContent(content, catalogue, allowPrivate)
  const createdAt = new Date().toISOString()
  const webhook = { id: nextId(), version: 1, ...content, createdAt, pausedBecause: null }
  const secret = newWebhookSecret()
  await database.transaction(async (queries) => {
    await insertEndpoint(queries, webhook, secret)
    await auditChange(endpointRecord, queries, { by: viewer, action: 'created', after: webhook })
  })
  return { ...webhook, secret }
}

/** @throws InvalidInputError */
export function checkContent(
  { url, members }: WebhookContent,
  catalogue: Engine['catalogue'],
  allowPrivate: boolean,
): void {
  const unknown = members === '*' ? undefined : members.findIndex((code) => !catalogue.members.has(code))
  const errors = [
    ...(url.startsWith('https:') || allowPrivate ? [] : [{ path: 'url', message: 'must be an https address' }]),
    ...(unknown === undefined || unknown < 0 ? [] : [{ path: `members.${unknown}`, message: 'is not a member' }]),
  ]
  if (errors.length > 0) throw new InvalidInputError('The webhook is not valid', errors)
}
