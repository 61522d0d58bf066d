import type { Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { checkMayManageWebhooks, endpointRecord } from './endpoint-record.js'
import { deleteEndpointRow } from './endpoint-store.js'

/** Deletes an endpoint with its messages. @throws NotFoundError, NotAllowedError, StaleVersionError */
export async function deleteEndpoint({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  checkMayManageWebhooks(viewer)
  await database.transaction(async (queries) => {
    const before = await readTarget(endpointRecord, queries, viewer, target)
    await deleteEndpointRow(queries, before.id)
    await auditChange(endpointRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
