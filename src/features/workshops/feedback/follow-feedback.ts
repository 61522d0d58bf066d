import type { CaseDraft, FactProposal, Need, Viewer, WorkshopFeedback } from '../../../domain/index.js'
import { draftsSeenBy } from '../../case-studies/index.js'
import { findProposals } from '../../dossiers/index.js'
import type { NeedContext } from '../../needs/index.js'

/** An answer with what its parts have become, as far as it is still there and the viewer may see it. */
export interface FollowedFeedback {
  readonly feedback: WorkshopFeedback
  readonly needs: readonly Need[]
  readonly drafts: readonly CaseDraft[]
  readonly proposals: readonly FactProposal[]
}

/** Follows answers to what they have become. */
export async function followFeedback(
  { engine: { database }, needs }: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  feedback: readonly WorkshopFeedback[],
): Promise<FollowedFeedback[]> {
  const seen = {
    needs: byId(await needs.seenBy(viewer)),
    drafts: byId(await draftsSeenBy({ database }, viewer)),
    proposals: byId(await findProposals({ database }, viewer)),
  }
  return feedback.map((one) => ({
    feedback: one,
    needs: one.needs.flatMap((id) => seen.needs.get(id) ?? []),
    drafts: one.caseStudyDrafts.flatMap((id) => seen.drafts.get(id) ?? []),
    proposals: one.factProposals.flatMap((id) => seen.proposals.get(id) ?? []),
  }))
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((one) => [one.id, one]))
}
