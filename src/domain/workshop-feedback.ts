import { z } from 'zod'
import { caseDraftId } from './case-draft.js'
import { factProposalId, givenSource } from './fact-proposal.js'
import { interfaceLanguage } from './language.js'
import { memberCode } from './member.js'
import { needDraft, needId } from './need.js'
import { plainText } from './plain-text.js'
import { fieldGiven, withRules } from './stated-rule.js'
import { dossierHeading, technologyId } from './technology.js'
import { ulidOf } from './ulid.js'
import { workshopId } from './workshop.js'

export const workshopFeedbackId = ulidOf('feedback')

/** The most needs, case studies and facts in one answer, of each. */
const most = 5
const long = plainText(5000)

/** A problem to solve next. It becomes a need, which is submitted at once. */
const feedbackNeed = needDraft
  .pick({ title: true, description: true, language: true, processAreas: true, visibility: true })
  .meta({ id: 'FeedbackNeed' })

/** What others could learn from. It becomes a draft, which is submitted at once. */
const feedbackCaseStudy = z
  .strictObject({
    language: interfaceLanguage.describe('In which it is written'),
    title: plainText(300),
    problem: long,
    solution: long,
    results: long.nullable().default(null),
  })
  .meta({ id: 'FeedbackCaseStudy' })
export type FeedbackCaseStudy = z.infer<typeof feedbackCaseStudy>

/** What is missing in a dossier. It becomes a proposal. */
const feedbackFact = z
  .strictObject({
    technologyId,
    heading: dossierHeading,
    language: interfaceLanguage.describe('In which it is written'),
    text: plainText(2000),
    source: givenSource,
  })
  .meta({ id: 'FeedbackFact' })
export type FeedbackFact = z.infer<typeof feedbackFact>

const grade = z.number().int().min(1).max(5).nullable()

const shape = z.strictObject({
  useful: grade.default(null).describe('From 1, not useful, to 5, very useful'),
  comment: long.nullable().default(null).describe('For staff and your own member'),
  needs: z.array(feedbackNeed).max(most).default([]),
  caseStudies: z.array(feedbackCaseStudy).max(most).default([]),
  facts: z.array(feedbackFact).max(most).default([]),
  memberCode: memberCode
    .nullable()
    .default(null)
    .describe('For staff: the participant whose form on paper this is, where it says so'),
})

const listGiven = (name: string) => ({ required: [name], properties: { [name]: { minItems: 1 } } })

/** What somebody answers after a workshop. */
export const workshopFeedbackContent = withRules(shape, {
  holds: ({ useful, comment, needs, caseStudies, facts }) =>
    useful !== null || comment !== null || needs.length + caseStudies.length + facts.length > 0,
  path: 'useful',
  message: 'or something else must be answered',
  says: {
    anyOf: [
      fieldGiven('useful'),
      fieldGiven('comment'),
      listGiven('needs'),
      listGiven('caseStudies'),
      listGiven('facts'),
    ],
  },
}).meta({ id: 'WorkshopFeedbackContent' })
export type WorkshopFeedbackContent = z.infer<typeof workshopFeedbackContent>

/** An answer, and what its parts have become. Their words are in those records, which follow their own rules. */
export const workshopFeedback = z
  .object({
    id: workshopFeedbackId,
    workshopId,
    memberCode: memberCode.nullable().describe('null for a form on paper that names no member'),
    author: z.string().nullable().describe('Id of a person or key; null for all but staff'),
    at: z.iso.datetime(),
    useful: grade,
    comment: z.string().nullable(),
    needs: z.array(needId).describe('Those that you may see'),
    caseStudyDrafts: z.array(caseDraftId),
    factProposals: z.array(factProposalId),
  })
  .meta({ id: 'WorkshopFeedback' })
export type WorkshopFeedback = z.infer<typeof workshopFeedback>
