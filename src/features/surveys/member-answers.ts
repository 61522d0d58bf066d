import { z } from 'zod'
import { memberCode, surveyAnswers, surveyRoundId } from '../../domain/index.js'
import { completeness } from './completeness.js'

/** The answers of one member in one round, as the member and staff read them. */
export const memberAnswers = z
  .object({
    roundId: surveyRoundId,
    memberCode,
    version: z.number().int().describe('0 before the first answer'),
    updatedAt: z.iso.datetime().nullable(),
    answers: surveyAnswers,
    completeness,
    reusable: surveyRoundId
      .nullable()
      .describe('An earlier round whose answers can be taken over; null when there is none'),
  })
  .meta({ id: 'MemberSurveyAnswers' })
export type MemberAnswers = z.infer<typeof memberAnswers>
