import { z } from 'zod'
import { caseStudyId, fieldGiven, fieldNotGiven, plainText, withRules } from '../../domain/index.js'

const shape = z.strictObject({
  verdict: z.enum(['useful', 'not-useful', 'already-tried']).nullable().default(null),
  outcome: z.enum(['contacted-peer', 'adopted']).nullable().default(null),
  year: z.number().int().min(1990).max(2100).nullable().default(null).describe('Of the outcome'),
  note: plainText(2000).nullable().default(null).describe('For staff and your own member'),
})

/** What a member says of a case study for its need. */
export const feedbackContent = withRules(
  shape,
  {
    holds: ({ verdict, outcome }) => verdict !== null || outcome !== null,
    path: 'verdict',
    message: 'or outcome must be given',
    says: { anyOf: [fieldGiven('verdict'), fieldGiven('outcome')] },
  },
  {
    holds: ({ outcome, year }) => year === null || outcome !== null,
    path: 'year',
    message: 'is that of an outcome',
    says: { anyOf: [fieldNotGiven('year'), fieldGiven('outcome')] },
  },
).meta({ id: 'FeedbackContent' })
export type FeedbackContent = z.infer<typeof feedbackContent>

export const feedback = shape.extend({ caseStudyId, author: z.string(), at: z.iso.datetime() }).meta({ id: 'Feedback' })
export type Feedback = z.infer<typeof feedback>

/** That a member solved a need with a case study. */
export interface Adoption {
  readonly needId: string
  readonly caseStudyId: string
  readonly year: number | null
}
