import type { Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { checkMayManage, checkNotPublished, editionRecord } from './edition-record.js'
import { deleteEditionRow } from './edition-store.js'

/**
 * Deletes an edition that was not published, with what was written for it.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError
 */
export async function deleteEdition({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  checkMayManage(viewer)
  await database.transaction(async (queries) => {
    const before = await readTarget(editionRecord, queries, viewer, target)
    checkNotPublished(before)
    await deleteEditionRow(queries, before.id)
    await auditChange(editionRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
