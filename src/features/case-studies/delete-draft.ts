import { mayDeleteDraft, NotAllowedError, type Target, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { draftRecord } from './draft-record.js'
import { deleteDraftRow } from './draft-store.js'
import { deleteVersions } from './history-store.js'

/** Deletes a draft for good, with its history. @throws NotFoundError, StaleVersionError, NotAllowedError */
export async function deleteDraft({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  await database.erase(async (queries) => {
    const before = await readTarget(draftRecord, queries, viewer, target)
    if (!mayDeleteDraft(viewer, before)) throw new NotAllowedError('Only those whose it is can delete a draft')
    await deleteDraftRow(queries, before.id)
    await deleteVersions(queries, before.id)
    await auditChange(draftRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
