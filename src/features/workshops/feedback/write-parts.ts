import {
  type CaseDraft,
  caseContent,
  type FactProposal,
  type FeedbackCaseStudy,
  type FeedbackFact,
  type Need,
  needDraft,
  type Viewer,
  type WorkshopFeedbackContent,
} from '../../../domain/index.js'
import type { Queries } from '../../../platform/database/index.js'
import { addSubmittedDraft, withImplementer } from '../../case-studies/index.js'
import { addProposal } from '../../dossiers/index.js'
import { addSubmitted, withLanguage } from '../../needs/index.js'

/** Whose the parts are, and who writes them. */
export interface Parts {
  readonly by: Viewer
  /** `null` where a form on paper names no member: then there are no needs. */
  readonly memberCode: string | null
  /** The likely language of needs, for texts that are not clear. */
  readonly expected: string | undefined
}

/** Writes needs, submitted. @throws QuotaExceededError */
export async function writeNeeds(
  queries: Queries,
  needs: WorkshopFeedbackContent['needs'],
  { by, memberCode, expected }: Parts,
): Promise<Need[]> {
  if (memberCode === null) return []
  const contents = needs.map((need) => withLanguage(needDraft.parse(need), expected))
  return addSubmitted(queries, by, memberCode, contents)
}

/** Writes drafts of case studies, given to staff, who help to complete them. @throws QuotaExceededError */
export async function writeDrafts(
  queries: Queries,
  caseStudies: readonly FeedbackCaseStudy[],
  { by, memberCode }: Parts,
): Promise<CaseDraft[]> {
  const drafts: CaseDraft[] = []
  for (const { language, ...text } of caseStudies) {
    const content = withImplementer(caseContent.parse({ texts: { [language]: text } }), memberCode)
    drafts.push(await addSubmittedDraft(queries, by, { memberCode, content }))
  }
  return drafts
}

/** Writes proposals, which wait for staff also where staff entered them. @throws NotFoundError, QuotaExceededError */
export async function writeProposals(
  queries: Queries,
  facts: readonly FeedbackFact[],
  { by, memberCode }: Parts,
): Promise<FactProposal[]> {
  const proposals: FactProposal[] = []
  for (const { technologyId, heading, language, text, source } of facts) {
    const change = { action: 'add', heading, text: { [language]: text }, source, note: null } as const
    proposals.push(await addProposal(queries, by, { memberCode, technologyId, change }))
  }
  return proposals
}
