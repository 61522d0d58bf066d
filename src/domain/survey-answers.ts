import { z } from 'zod'
import { plainText } from './plain-text.js'
import { distinct } from './stated-rule.js'
import { technologyId } from './technology.js'

/** How far a member is with a technology. */
export const technologyStages = ['not-considered', 'studying', 'pilot', 'in-service', 'stopped'] as const
export const technologyStage = z.enum(technologyStages)
export type TechnologyStage = z.infer<typeof technologyStage>

const optionId = z.string().max(60)
const optionIds = distinct(z.array(optionId).max(30))

/** An answer to one question. That something is not known is an answer; a question without one was not answered. */
export const surveyAnswer = z
  .union([
    z.strictObject({ unknown: z.literal(true) }),
    z.strictObject({ option: optionId }),
    z.strictObject({ options: optionIds }),
    z.strictObject({ number: z.number() }),
    z.strictObject({ text: plainText(5_000) }),
  ])
  .meta({ id: 'SurveyAnswer' })
export type SurveyAnswer = z.infer<typeof surveyAnswer>

/** What a member says about one technology. */
export const technologyAnswer = z
  .strictObject({
    stage: z.union([technologyStage, z.literal('unknown')]),
    obstacles: optionIds.default([]),
    needs: optionIds.default([]),
    note: plainText(2_000).nullable().default(null),
  })
  .meta({ id: 'TechnologyAnswer' })
export type TechnologyAnswer = z.infer<typeof technologyAnswer>

/** The answers of one member, by question and by technology. */
export const surveyAnswers = z
  .strictObject({
    questions: z.record(z.string().max(60), surveyAnswer),
    technologies: z.record(technologyId, technologyAnswer),
  })
  .meta({ id: 'SurveyAnswers' })
export type SurveyAnswers = z.infer<typeof surveyAnswers>

/** Answers to change; `null` takes one away, and what is not named stays. */
export const answerChanges = z
  .strictObject({
    questions: z.record(z.string().max(60), surveyAnswer.nullable()).default({}),
    technologies: z.record(technologyId, technologyAnswer.nullable()).default({}),
  })
  .meta({ id: 'SurveyAnswerChanges' })
export type AnswerChanges = z.infer<typeof answerChanges>
