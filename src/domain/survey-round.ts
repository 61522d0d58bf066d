import { z } from 'zod'
import { localizedText } from './language.js'
import { plainText } from './plain-text.js'
import { ulidOf } from './ulid.js'

export const surveyRoundId = ulidOf('survey round')

/** What staff say about a round. */
export const surveyRoundContent = z
  .strictObject({
    name: plainText(100).describe('For example the year'),
    closesOn: z.iso.date().nullable().default(null).describe('By when members should answer'),
    simulated: z
      .boolean()
      .default(false)
      .describe('Whether the answers are invented, to try things out; said wherever they are shown'),
  })
  .meta({ id: 'SurveyRoundContent' })
export type SurveyRoundContent = z.infer<typeof surveyRoundContent>

/** One time that members are asked about their situation. */
export const surveyRound = surveyRoundContent
  .extend({
    id: surveyRoundId,
    version: z.number().int().min(1),
    questionnaire: z.strictObject({ id: z.string(), version: z.number().int(), title: localizedText }),
    openedAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable().describe('From then on answers do not change, and counts are published'),
  })
  .meta({ id: 'SurveyRound' })
export type SurveyRound = z.infer<typeof surveyRound>
