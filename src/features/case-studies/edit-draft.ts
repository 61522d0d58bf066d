import {
  type CaseContent,
  type CaseDraft,
  mayEditDraft,
  NotAllowedError,
  type Target,
  type Viewer,
} from '../../domain/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import type { DraftServices } from './case-study-services.js'
import { checkDraftContent } from './check-draft-content.js'
import { draftRecord, updatedDraft } from './draft-record.js'

export interface DraftChange {
  readonly content: CaseContent
  /** The version of the published case study that was taken into account, if it changed since the draft was begun. */
  readonly basedOn?: number | undefined
}

/** Replaces what a draft says. @throws NotFoundError, StaleVersionError, NotAllowedError, InvalidInputError */
export async function editDraft(
  { database, catalogue }: DraftServices,
  viewer: Viewer,
  target: Target,
  { content, basedOn }: DraftChange,
): Promise<CaseDraft> {
  return database.transaction(async (queries) => {
    const before = await readTarget(draftRecord, queries, viewer, target)
    if (!mayEditDraft(viewer, before)) throw new NotAllowedError('While it is in review, a draft is changed by staff')
    checkDraftContent(viewer, content, catalogue)
    const after = updatedDraft({
      ...before,
      content,
      basedOn: before.caseStudyId === null ? null : (basedOn ?? before.basedOn),
    })
    return writeVersion(draftRecord, queries, { by: viewer, action: 'edited', before, after })
  })
}
