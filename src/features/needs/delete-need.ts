import { mayDelete, NotAllowedError, type Target, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { needRecord } from './need-record.js'
import { deleteNeedRow } from './need-store.js'

/**
 * Permanently deletes a need and all data derived from it.
 * @throws NotFoundError, StaleVersionError, NotAllowedError
 */
export async function deleteNeed({ database }: WithDatabase, by: Viewer, target: Target): Promise<void> {
  await database.erase(async (queries) => {
    const before = await readTarget(needRecord, queries, by, target)
    if (!mayDelete(by, before)) throw new NotAllowedError('Only its own member can delete a need')
    await deleteNeedRow(queries, before.id)
    await auditChange(needRecord, queries, { by, action: 'deleted', before })
  })
}
