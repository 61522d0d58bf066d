import { isStaff, type Viewer, type WorkshopFeedback } from '../../../domain/index.js'
import type { NeedContext } from '../../needs/index.js'

/** What the audit stores of an answer: nothing of its words, which can be deleted. */
export function auditedFeedback({ workshopId, memberCode, needs, caseStudyDrafts, factProposals }: WorkshopFeedback) {
  return { workshopId, memberCode, needs, caseStudyDrafts, factProposals }
}

/**
 * An answer as a viewer sees it: who entered it is for staff.
 * @param needs ids of the needs that the viewer may see: one that its member took back is not known to staff
 */
export function feedbackAsSeen(
  feedback: WorkshopFeedback,
  viewer: Viewer,
  needs: ReadonlySet<string>,
): WorkshopFeedback {
  return {
    ...feedback,
    author: isStaff(viewer) ? feedback.author : null,
    needs: feedback.needs.filter((id) => needs.has(id)),
  }
}

/** The same for several answers that the viewer may read. */
export async function allFeedbackAsSeen(
  { needs }: Pick<NeedContext, 'needs'>,
  viewer: Viewer,
  feedback: readonly WorkshopFeedback[],
): Promise<WorkshopFeedback[]> {
  const seen = new Set((await needs.seenBy(viewer)).map(({ id }) => id))
  return feedback.map((one) => feedbackAsSeen(one, viewer, seen))
}
