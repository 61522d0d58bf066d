import { type CaseDraft, type CaseStepName, draftStatusAfter, type Target, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { draftRecord, updatedDraft } from './draft-record.js'

/** What history and audit call a step. */
const actionOf = { submit: 'submitted', withdraw: 'withdrawn', return: 'returned' } as const

export interface DraftStep {
  readonly step: CaseStepName
  /** From staff to the writer. */
  readonly note?: string | null
}

/**
 * Submits a draft to staff, withdraws it, or returns it to its writer.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError
 */
export async function changeDraftStatus(
  { database }: WithDatabase,
  viewer: Viewer,
  target: Target,
  { step, note = null }: DraftStep,
): Promise<CaseDraft> {
  return database.transaction(async (queries) => {
    const before = await readTarget(draftRecord, queries, viewer, target)
    const status = draftStatusAfter(step, before, viewer)
    const after = updatedDraft({ ...before, status, note })
    const submittedAt = status === 'in-review' ? after.updatedAt : before.submittedAt
    return writeVersion(draftRecord, queries, {
      by: viewer,
      action: actionOf[step],
      before,
      after: { ...after, submittedAt },
    })
  })
}
