import {
  type AnswerChanges,
  NotFoundError,
  type Questionnaire,
  type SurveyAnswers,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readAnswers } from './answer-store.js'
import { answerErrors } from './check-answers.js'
import { type AnswersKey, checkMaySee, findAnswers } from './find-answers.js'
import type { MemberAnswers } from './member-answers.js'
import { readQuestionnaire } from './round-store.js'
import { saveAnswers } from './save-answers.js'

/**
 * Takes over what the member answered in the last round before, for questions that have no answer yet and that still
 * allow it.
 * @throws NotAllowedError, NotFoundError when there is nothing to take over, WrongStatusError
 */
export async function reuseAnswers(
  engine: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  key: AnswersKey,
): Promise<MemberAnswers> {
  checkMaySee(viewer, key, engine)
  const now = await findAnswers(engine, viewer, key)
  const earlier = now.reusable && (await readAnswers(engine.database, now.reusable, key.memberCode))
  if (!earlier) throw new NotFoundError('earlier survey answers of', key.memberCode)
  const asked = await readQuestionnaire(engine.database, key.roundId)
  const taken = allowed(asked, engine.catalogue.technologies, missingIn(now.answers, earlier.answers))
  return saveAnswers(engine, viewer, { ...key, version: now.version }, taken)
}

function missingIn(now: SurveyAnswers, earlier: SurveyAnswers): AnswerChanges {
  const missing = <T>(answered: object, all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !Object.hasOwn(answered, id)))
  return {
    questions: missing(now.questions, earlier.questions),
    technologies: missing(now.technologies, earlier.technologies),
  }
}

/** Without what a newer questionnaire or catalogue does not ask or offer any more. */
function allowed(
  asked: Questionnaire,
  technologies: { has(id: string): boolean },
  changes: AnswerChanges,
): AnswerChanges {
  const wrong = new Set(
    answerErrors(asked, technologies, changes).map(({ path }) => path.split('.').slice(0, 2).join('.')),
  )
  const kept = <T>(kind: string, all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !wrong.has(`${kind}.${id}`)))
  return {
    questions: kept('questions', changes.questions),
    technologies: kept('technologies', changes.technologies),
  }
}
