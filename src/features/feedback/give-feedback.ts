import { checkHasCaseStudy, type MatchKey, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { checkMayGiveFeedback } from './check-may-give-feedback.js'
import type { Feedback, FeedbackContent } from './feedback.js'
import { auditFeedback } from './feedback-audit.js'
import { putFeedback, readFeedbackOn } from './feedback-store.js'

/** Stores how useful a case study was for a need, in place of earlier feedback. @throws NotFoundError, NotAllowedError */
export async function giveFeedback(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  key: MatchKey,
  content: FeedbackContent,
): Promise<Feedback> {
  const { needId, caseStudyId } = key
  const author = viewer.id ?? viewer.role
  const after: Feedback = { ...content, caseStudyId, author, at: new Date().toISOString() }
  return database.transaction(async (queries) => {
    const need = await readTarget(needRecord, queries, viewer, { id: needId })
    checkHasCaseStudy(catalogue, caseStudyId)
    checkMayGiveFeedback(viewer, need)
    const before = await readFeedbackOn(queries, key)
    await putFeedback(queries, needId, after)
    await auditFeedback(queries, key, { by: viewer, before, after })
    return after
  })
}
