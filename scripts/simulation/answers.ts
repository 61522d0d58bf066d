import {
  type Member,
  type Questionnaire,
  questionsOf,
  type SurveyAnswer,
  type SurveyAnswers,
  type SurveyQuestion,
  type TechnologyStage,
} from '../../src/domain/index.js'

/** How far members are on a scale of 0..1, by income: what can be expected, not what is known. */
const usual = { low: 0.2, 'lower-middle': 0.4, 'upper-middle': 0.6, high: 0.8 } as const
const stages: readonly TechnologyStage[] = ['not-considered', 'studying', 'pilot', 'in-service']

export interface Simulated {
  readonly questionnaire: Questionnaire
  readonly technologies: readonly string[]
  readonly random: () => number
}

/** Invented answers of a member in a year, counted from 0: further every year, and never complete. */
export function simulatedAnswers(member: Member, year: number, of: Simulated): SurveyAnswers {
  const { random } = of
  const level = () => usual[member.context.incomeGroup ?? 'upper-middle'] + year * 0.08 + (random() - 0.5) * 0.6
  const someOf = (options: readonly { id: string }[], share: number) =>
    options.filter(() => random() < share).map(({ id }) => id)
  const { obstacles, needs } = of.questionnaire.technologies
  return {
    questions: Object.fromEntries(
      questionsOf(of.questionnaire)
        .filter(() => random() < 0.85)
        .map((question) => [question.id, answerTo(question, level(), random)]),
    ),
    technologies: Object.fromEntries(
      of.technologies
        .filter(() => random() < 0.8)
        .map((id) => [
          id,
          {
            stage: random() < 0.04 ? 'stopped' : random() < 0.05 ? 'unknown' : stages[placeOn(level(), stages.length)]!,
            obstacles: someOf(obstacles, 0.2),
            needs: someOf(needs, 0.2),
            note: null,
          },
        ]),
    ),
  }
}

function answerTo(question: SurveyQuestion, level: number, random: () => number): SurveyAnswer {
  if (random() < 0.08) return { unknown: true }
  switch (question.kind) {
    case 'choice':
      return { option: question.options[placeOn(level, question.options.length)]!.id }
    case 'choices': {
      const options = question.options.filter(() => random() < 0.35).map(({ id }) => id)
      return options.length > 0 ? { options } : { unknown: true }
    }
    case 'number':
      return { number: Math.round(question.minimum + random() * 0.2 * (question.maximum - question.minimum)) }
    case 'text':
      return { text: 'Simulated remark' }
  }
}

function placeOn(level: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(level * count)))
}
