import {
  type CaseDraft,
  contentOf,
  mayWriteAbout,
  NotAllowedError,
  NotFoundError,
  PasserelleError,
  type Viewer,
} from '../../domain/index.js'
import { readCase } from '../catalogue/index.js'
import { addDraft, writerOf } from './add-draft.js'
import type { DraftServices } from './case-study-services.js'
import { readRevision } from './draft-store.js'

/** Thrown when a revision of a case study is begun while another by the same member, or by staff, is not published. */
export class RevisionUnderWayError extends PasserelleError {
  readonly code = 'REVISION_UNDER_WAY'
}

/**
 * Begins a revision of a published case study, which stays as it is until the revision is published.
 * @throws NotFoundError, NotAllowedError, QuotaExceededError, RevisionUnderWayError
 */
export async function beginRevision(
  { database, catalogue }: DraftServices,
  viewer: Viewer,
  caseStudyId: string,
): Promise<CaseDraft> {
  const memberCode = writerOf(viewer, catalogue)
  return database.transaction(async (queries) => {
    const found = await readCase(queries, caseStudyId)
    if (!found || found.archivedAt !== null) throw new NotFoundError('case study', caseStudyId)
    if (!mayWriteAbout(viewer, found.study)) {
      throw new NotAllowedError('A case study is revised by staff and by the members that did it')
    }
    const other = await readRevision(queries, caseStudyId, memberCode)
    if (other) throw new RevisionUnderWayError(`You have a revision of it already: the draft ${other.id}`)
    const revised = { caseStudyId, basedOn: found.version }
    return addDraft(queries, viewer, { memberCode, content: contentOf(found.study), revised })
  })
}
