import type { CaseContent, CaseDraft, Viewer } from '../../domain/index.js'
import { addDraft, writerOf } from './add-draft.js'
import type { DraftServices } from './case-study-services.js'
import { checkDraftContent } from './check-draft-content.js'

/**
 * Begins a case study. A member that names no implementer writes about itself.
 * @throws NotAllowedError, InvalidInputError, QuotaExceededError
 */
export async function beginDraft(
  { database, catalogue }: DraftServices,
  viewer: Viewer,
  given: CaseContent,
): Promise<CaseDraft> {
  const memberCode = writerOf(viewer, catalogue)
  const isAboutItself = memberCode !== null && given.implementers.length === 0
  const content: CaseContent = isAboutItself
    ? { ...given, implementers: [{ member: memberCode, role: 'lead' }] }
    : given
  checkDraftContent(viewer, content, catalogue)
  return database.transaction((queries) => addDraft(queries, viewer, { memberCode, content }))
}
