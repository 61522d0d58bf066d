import { type MatchKey, NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { checkMayGiveFeedback } from './check-may-give-feedback.js'
import { auditFeedback } from './feedback-audit.js'
import { deleteFeedback, readFeedbackOn } from './feedback-store.js'

/** Deletes feedback on a case study for a need, for good. @throws NotFoundError, NotAllowedError */
export async function withdrawFeedback({ database }: WithDatabase, viewer: Viewer, key: MatchKey): Promise<void> {
  await database.erase(async (queries) => {
    checkMayGiveFeedback(viewer, await readTarget(needRecord, queries, viewer, { id: key.needId }))
    const before = await readFeedbackOn(queries, key)
    if (!before) throw new NotFoundError('feedback on', key.caseStudyId)
    await deleteFeedback(queries, key)
    await auditFeedback(queries, key, { by: viewer, before })
  })
}
