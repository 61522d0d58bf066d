import {
  type AnswerChanges,
  type FieldError,
  InvalidInputError,
  type Questionnaire,
  questionsOf,
  type SurveyAnswer,
  type SurveyQuestion,
  type TechnologyAnswer,
  unknownIds,
} from '../../domain/index.js'

/** The technologies of the catalogue, about each of which members are asked. */
type Technologies = { has(id: string): boolean }

/** @throws InvalidInputError naming each answer that its question does not allow */
export function checkAnswers(asked: Questionnaire, technologies: Technologies, changes: AnswerChanges): void {
  const errors = answerErrors(asked, technologies, changes)
  if (errors.length > 0) throw new InvalidInputError('Some answers do not fit their questions', errors)
}

/** What is wrong with answers, each with its path. */
export function answerErrors(asked: Questionnaire, technologies: Technologies, changes: AnswerChanges): FieldError[] {
  const questions = new Map(questionsOf(asked).map((one) => [one.id, one]))
  return [
    ...Object.entries(changes.questions).flatMap(([id, answer]) =>
      errorsIn(questions.get(id), answer, `questions.${id}`),
    ),
    ...Object.entries(changes.technologies).flatMap(([id, answer]) =>
      technologies.has(id)
        ? technologyErrors(asked, answer, `technologies.${id}`)
        : [{ path: `technologies.${id}`, message: 'is not a technology of the catalogue' }],
    ),
  ]
}

function errorsIn(question: SurveyQuestion | undefined, answer: SurveyAnswer | null, path: string): FieldError[] {
  if (!question) return [{ path, message: 'is not a question of this round' }]
  if (answer === null || 'unknown' in answer) return []
  switch (question.kind) {
    case 'choice':
      return 'option' in answer
        ? unknownOption(question.options, answer.option, `${path}.option`)
        : needs(path, 'option')
    case 'choices':
      if (!('options' in answer)) return needs(path, 'options')
      return unknownIds(`${path}.options`, answer.options, idsOf(question.options))
    case 'number':
      return 'number' in answer ? outside(question, answer.number, `${path}.number`) : needs(path, 'number')
    case 'text':
      return 'text' in answer ? [] : needs(path, 'text')
  }
}

function technologyErrors(
  { technologies: { obstacles, needs: needed } }: Questionnaire,
  answer: TechnologyAnswer | null,
  path: string,
): FieldError[] {
  if (answer === null) return []
  return [
    ...unknownIds(`${path}.obstacles`, answer.obstacles, idsOf(obstacles)),
    ...unknownIds(`${path}.needs`, answer.needs, idsOf(needed)),
  ]
}

function needs(path: string, field: string): FieldError[] {
  return [{ path, message: `must have "${field}", or "unknown": true` }]
}

function unknownOption(options: readonly { readonly id: string }[], id: string, path: string): FieldError[] {
  const known = options.map((one) => one.id)
  return known.includes(id) ? [] : [{ path, message: `must be one of ${known.join(', ')}` }]
}

function outside(
  { minimum, maximum }: { minimum: number; maximum: number },
  value: number,
  path: string,
): FieldError[] {
  return value < minimum || value > maximum ? [{ path, message: `must be from ${minimum} to ${maximum}` }] : []
}

function idsOf(options: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(options.map(({ id }) => id))
}
