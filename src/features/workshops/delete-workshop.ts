import type { Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { checkMayManage, workshopRecord } from './workshop-record.js'
import { deleteWorkshopRow } from './workshop-store.js'

/** Deletes a workshop for good, with its kit and its feedback. @throws NotAllowedError, NotFoundError, StaleVersionError */
export async function deleteWorkshop({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  checkMayManage(viewer)
  await database.erase(async (queries) => {
    const before = await readTarget(workshopRecord, queries, viewer, target)
    await deleteWorkshopRow(queries, before.id)
    await auditChange(workshopRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
