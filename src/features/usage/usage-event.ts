import { z } from 'zod'
import { caseStudyId } from '../../domain/index.js'
import { answerId } from './answer-id.js'

export const usageKind = z
  .enum(['shown', 'opened', 'contacted'])
  .describe('It was in a list that was shown; it was opened; one of its administrations was contacted')
export type UsageKind = z.infer<typeof usageKind>

/** What a person did with a case study in an answer: no text, no need, no person. */
export const usageEvent = z
  .strictObject({
    kind: usageKind,
    caseStudyId,
    rank: z.number().int().min(1).max(10_000).optional().describe('Its rank in the answer'),
    ranking: z
      .number()
      .int()
      .min(0)
      .nullable()
      .optional()
      .describe('`ranking` of the result, as the answer says; the ranking in use when missing'),
    answerId: answerId.nullable().optional().describe('`answerId` of the answer'),
  })
  .meta({ id: 'UsageEvent' })
export type UsageEvent = z.infer<typeof usageEvent>

/** The most events in one request. */
export const mostEvents = 300
/** The most days back that figures can be asked for; `RETENTION_USAGE_DAYS` says how many there are. */
export const mostDays = 3650
