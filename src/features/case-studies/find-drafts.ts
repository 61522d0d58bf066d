import { type CaseDraft, maySeeDraft, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { draftRecord } from './draft-record.js'
import { readDrafts } from './draft-store.js'

/** The drafts that a viewer may see, in the order in which they were begun. */
export async function draftsSeenBy({ database: reader }: WithDatabase, viewer: Viewer): Promise<CaseDraft[]> {
  return (await readDrafts(reader)).filter((draft) => maySeeDraft(viewer, draft))
}

/** @throws NotFoundError also for a draft that the viewer may not know of */
export function findDraft({ database: reader }: WithDatabase, viewer: Viewer, id: string): Promise<CaseDraft> {
  return readTarget(draftRecord, reader, viewer, { id })
}
