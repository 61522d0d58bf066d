import { z } from 'zod'
import { type Questionnaire, questionsOf, type SurveyAnswers } from '../../domain/index.js'

/** How much of a questionnaire has an answer. The stage of each technology counts as one question. */
export const completeness = z
  .object({
    asked: z.number().int(),
    answered: z.number().int().describe('"I don\'t know" is an answer'),
    unknown: z.number().int().describe('Those of them that say "I don\'t know"'),
  })
  .meta({ id: 'SurveyCompleteness' })
export type Completeness = z.infer<typeof completeness>

export function completenessOf(
  asked: Questionnaire,
  technologies: { readonly size: number; has(id: string): boolean },
  { questions, technologies: stages }: SurveyAnswers,
): Completeness {
  const given = questionsOf(asked).flatMap(({ id }) => questions[id] ?? [])
  // A technology that was removed from the catalogue is asked no more.
  const told = Object.entries(stages).filter(([id]) => technologies.has(id))
  return {
    asked: questionsOf(asked).length + technologies.size,
    answered: given.length + told.length,
    unknown:
      given.filter((answer) => 'unknown' in answer).length + told.filter(([, { stage }]) => stage === 'unknown').length,
  }
}
