import type { CaseDraft, Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { addDraft, type NewDraft } from './add-draft.js'
import { writeDraftStatus } from './change-draft-status.js'

/**
 * Adds a draft and gives it to staff for review, as part of a transaction of a caller that has checked that the viewer
 * may do so for this member.
 * @throws QuotaExceededError
 */
export async function addSubmittedDraft(queries: Queries, by: Viewer, draft: NewDraft): Promise<CaseDraft> {
  const begun = await addDraft(queries, by, draft)
  return writeDraftStatus(queries, by, begun, { step: 'submit', status: 'in-review' })
}
