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
  const content = withImplementer(given, memberCode)
  checkDraftContent(viewer, content, catalogue)
  return database.transaction((queries) => addDraft(queries, viewer, { memberCode, content }))
}

/** What a member writes, which is about itself where it names no implementer. @param memberCode `null` for staff */
export function withImplementer(content: CaseContent, memberCode: string | null): CaseContent {
  if (memberCode === null || content.implementers.length > 0) return content
  return { ...content, implementers: [{ member: memberCode, role: 'lead' }] }
}
