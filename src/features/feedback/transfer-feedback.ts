import type { Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { deleteFeedback, putFeedback, readTransferableFeedback } from './feedback-store.js'

/**
 * Makes feedback on one case study feedback on another, as part of a transaction. Where a need has feedback on both, each
 * keeps its own.
 */
export async function transferFeedback(queries: Queries, by: Viewer, fromId: string, intoId: string): Promise<void> {
  for (const { needId, feedback } of await readTransferableFeedback(queries, fromId, intoId)) {
    await deleteFeedback(queries, { needId, caseStudyId: fromId })
    await putFeedback(queries, needId, { ...feedback, caseStudyId: intoId })
    await record(queries, {
      by,
      action: 'moved',
      entity: 'feedback',
      entityId: `${needId}/${intoId}`,
      before: { caseStudyId: fromId },
      after: { caseStudyId: intoId },
    })
  }
}
