import {
  type CaseDraft,
  type CaseDraftStatus,
  type CaseStepName,
  draftStatusAfter,
  type Target,
  type Viewer,
} from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
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
    return writeDraftStatus(queries, viewer, before, { step, note, status: draftStatusAfter(step, before, viewer) })
  })
}

/** Writes what a step makes of a draft, after its right was checked. */
export async function writeDraftStatus(
  queries: Queries,
  by: Viewer,
  before: CaseDraft,
  { step, note = null, status }: DraftStep & { readonly status: CaseDraftStatus },
): Promise<CaseDraft> {
  const after = updatedDraft({ ...before, status, note })
  const submittedAt = status === 'in-review' ? after.updatedAt : before.submittedAt
  return writeVersion(draftRecord, queries, { by, action: actionOf[step], before, after: { ...after, submittedAt } })
}
