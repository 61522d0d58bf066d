import type { MatchKey, Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import type { Feedback } from './feedback.js'

interface FeedbackChange {
  readonly by: Viewer
  readonly before: Feedback | undefined
  /** `undefined` when it was withdrawn. */
  readonly after?: Feedback
}

export async function auditFeedback(
  queries: Queries,
  { needId, caseStudyId }: MatchKey,
  { by, before, after }: FeedbackChange,
): Promise<void> {
  await record(queries, {
    by,
    action: after ? 'given' : 'taken back',
    entity: 'feedback',
    entityId: `${needId}/${caseStudyId}`,
    before: audited(before),
    after: audited(after),
  })
}

/** Nothing of the note, which is deleted with its need. */
function audited(feedback: Feedback | undefined): Pick<Feedback, 'verdict' | 'outcome' | 'year'> | null {
  if (!feedback) return null
  const { verdict, outcome, year } = feedback
  return { verdict, outcome, year }
}
