import { NotAllowedError, type Viewer } from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { readEndpoint, updateEndpoint } from './endpoint-store.js'
import type { WebhookEndpoint } from './webhook-endpoint.js'

export const endpointRecord: VersionedRecord<WebhookEndpoint> = {
  name: 'webhook',
  entity: 'webhook',
  idOf: ({ id }) => id,
  read: readEndpoint,
  maySee: mayManageWebhooks,
  write: (queries, endpoint) => updateEndpoint(queries, endpoint),
  audited: (endpoint) => endpoint,
}

/** A webhook can be told about needs of every member: only administrators decide on it. */
export function mayManageWebhooks({ role }: Pick<Viewer, 'role'>): boolean {
  return role === 'admin'
}

/** @throws NotAllowedError */
export function checkMayManageWebhooks(viewer: Viewer): void {
  if (!mayManageWebhooks(viewer)) throw new NotAllowedError('Only administrators manage webhooks')
}
