import { z } from 'zod'
import {
  answeredDraft,
  caseDraftAnswer,
  factProposal,
  mayExportMember,
  member,
  memberOf,
  type Need,
  NotAllowedError,
  NotFoundError,
  need,
  type Viewer,
  workshopFeedback,
} from '../../domain/index.js'
import { draftsSeenBy } from '../case-studies/index.js'
import { listMessages, needMessage } from '../conversations/index.js'
import { readProposals } from '../dossiers/index.js'
import { feedback, readFeedback } from '../feedback/index.js'
import { listMatches, shownMatch } from '../matches/index.js'
import { historyEntry, type NeedContext, readHistory } from '../needs/index.js'
import { readAnswersByMember, storedAnswers } from '../surveys/index.js'
import { allFeedbackAsSeen, readWorkshopFeedback } from '../workshops/index.js'
import { memberAuditEntry, readMemberAudit } from './read-member-audit.js'

const exportedNeed = need.extend({
  history: z.array(historyEntry),
  matches: z.array(shownMatch),
  feedback: z.array(feedback),
  messages: z.array(needMessage).describe('What it and staff wrote to each other, the oldest first'),
})

/** Everything that is stored about a member, as far as a viewer may see it. */
export const memberData = z
  .object({
    member,
    needs: z.array(exportedNeed),
    caseDrafts: z.array(caseDraftAnswer),
    factProposals: z.array(factProposal).describe('Changes to dossiers that it proposed, the oldest first'),
    surveyAnswers: z.array(storedAnswers).describe('What it answered in each survey round, the newest first'),
    workshopFeedback: z.array(workshopFeedback).describe('What it answered after workshops, the oldest first'),
    audit: z.array(memberAuditEntry).describe('Who did what with its needs, drafts, proposals and answers'),
  })
  .meta({ id: 'MemberData' })
export type MemberData = z.infer<typeof memberData>

/**
 * Exports everything that is stored about a member, as far as the viewer may see it.
 * @param memberCode by default the viewer's own member
 * @throws NotAllowedError, NotFoundError
 */
export async function exportMemberData(
  { engine, needs }: Pick<NeedContext, 'engine' | 'needs'>,
  viewer: Viewer,
  memberCode: string | null = memberOf(viewer),
): Promise<MemberData> {
  const { database, catalogue } = engine
  if (memberCode === null || !mayExportMember(viewer, memberCode)) {
    throw new NotAllowedError('This is for the member itself')
  }
  const about = catalogue.members.get(memberCode)
  if (!about) throw new NotFoundError('member', memberCode)
  const isIts = (one: { readonly memberCode: string | null }) => one.memberCode === memberCode
  const ownNeeds = (await needs.seenBy(viewer)).filter(isIts)
  const caseDrafts = (await draftsSeenBy({ database }, viewer)).filter(isIts)
  const factProposals = await readProposals(database, { memberCode })
  const given = await readWorkshopFeedback(database, { memberCode })
  return {
    member: about,
    needs: await Promise.all(ownNeeds.map((one) => withAll(one, viewer, engine))),
    caseDrafts: caseDrafts.map(answeredDraft),
    factProposals,
    surveyAnswers: await readAnswersByMember(database, memberCode),
    workshopFeedback: await allFeedbackAsSeen({ needs }, viewer, given),
    audit: await readMemberAudit(database, viewer, memberCode, [
      ...ownNeeds,
      ...caseDrafts,
      ...factProposals,
      ...given,
    ]),
  }
}

async function withAll(
  one: Need,
  viewer: Viewer,
  { database }: NeedContext['engine'],
): Promise<z.infer<typeof exportedNeed>> {
  return {
    ...one,
    history: await readHistory({ database }, viewer, one),
    matches: await listMatches({ database }, viewer, one),
    feedback: await readFeedback(database, one.id),
    messages: await listMessages({ database }, viewer, one),
  }
}
