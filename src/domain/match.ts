import { z } from 'zod'
import { caseStudyId } from './case-study.js'
import { plainText } from './plain-text.js'
import { fieldGiven, fieldIsOneOf, fieldNotGiven, withRules } from './stated-rule.js'

/** How well the catalogue answers a need. */
export const answerFit = z
  .enum(['strong', 'partial', 'none', 'unknown'])
  .describe('`none`: no result fits even partially; `unknown`: found by words only, so the fit is not known')
export type AnswerFit = z.infer<typeof answerFit>

/** `hidden` is no judgment of the case study: it is only not shown for this need. */
export const matchState = z.enum(['suggested', 'approved', 'rejected', 'hidden'])
export type MatchState = z.infer<typeof matchState>

export const rejectionReason = z.enum([
  'not-relevant',
  'other-context',
  'out-of-date',
  'too-costly',
  'already-known',
  'other',
])

const shape = z.strictObject({
  state: matchState,
  position: z
    .number()
    .int()
    .min(1)
    .max(50)
    .nullable()
    .default(null)
    .describe('Rank in the answer to which it is pinned'),
  reason: rejectionReason.nullable().default(null).describe('The reason for the rejection'),
  comment: plainText(1000).nullable().default(null).describe('The reason in your own words'),
  note: plainText(5000).nullable().default(null).describe('For the member, shown with the published answer'),
})

/** What staff decide on a match. */
export const decisionContent = withRules(
  shape,
  {
    holds: ({ state, position }) => position === null || state === 'suggested' || state === 'approved',
    path: 'position',
    message: 'is allowed only for suggested and approved matches',
    says: { anyOf: [fieldNotGiven('position'), fieldIsOneOf('state', ['suggested', 'approved'])] },
  },
  {
    holds: ({ state, reason }) => (state === 'rejected') === (reason !== null),
    path: 'reason',
    message: 'is required for rejected matches and not allowed for others',
    says: {
      oneOf: [
        { allOf: [fieldIsOneOf('state', ['rejected']), fieldGiven('reason')] },
        { allOf: [fieldIsOneOf('state', matchState.exclude(['rejected']).options), fieldNotGiven('reason')] },
      ],
    },
  },
  {
    holds: ({ reason, comment }) => reason !== 'other' || comment !== null,
    path: 'comment',
    message: 'is required when the reason is "other"',
    says: {
      anyOf: [fieldIsOneOf('reason', [...rejectionReason.exclude(['other']).options, null]), fieldGiven('comment')],
    },
  },
).meta({ id: 'DecisionContent' })
export type DecisionContent = z.infer<typeof decisionContent>

/** A decision on a match, with its author and time. */
export const decision = shape
  .extend({
    /** Whether staff added the case study by hand: it was not among the suggestions. */
    byHand: z.boolean(),
    author: z.string(),
    at: z.iso.datetime(),
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof decision>

/** A case study for a need: the suggestion and the decision. */
export const match = z
  .object({
    caseStudyId,
    rank: z.number().int().nullable().describe('Rank among the suggestions; null when it is not one of them'),
    score: z.number().int().nullable(),
    fit: z.string().nullable(),
    decision: decision.nullable(),
  })
  .meta({ id: 'Match' })
export type Match = z.infer<typeof match>

/** Names a match: it has no id of its own. */
export interface MatchKey {
  readonly needId: string
  readonly caseStudyId: string
}

/** A decision on a need that changes its answer. */
export interface Decided extends Pick<Decision, 'state' | 'position'> {
  readonly caseStudyId: string
}

/** How well one case study answers the need; `unknown` when only words were compared. */
export const fit = z.enum(['strong', 'partial', 'weak', 'unknown'])

export type Fit = z.infer<typeof fit>
