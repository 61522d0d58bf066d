import type { Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { checkMayManage, roundRecord } from './round-record.js'
import { deleteRoundRow } from './round-store.js'

/** Deletes a round with all its answers. @throws NotAllowedError, NotFoundError, StaleVersionError */
export async function deleteRound({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  checkMayManage(viewer)
  await database.erase(async (queries) => {
    const before = await readTarget(roundRecord, queries, viewer, target)
    await deleteRoundRow(queries, before.id)
    await auditChange(roundRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
