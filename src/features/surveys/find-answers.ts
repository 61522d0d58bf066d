import {
  type Catalogue,
  maySeeAnswers,
  NotAllowedError,
  NotFoundError,
  type Questionnaire,
  type SurveyAnswers,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { readAnswers, readLastAnsweredBefore, type StoredAnswers } from './answer-store.js'
import { completenessOf } from './completeness.js'
import type { MemberAnswers } from './member-answers.js'
import { roundRecord } from './round-record.js'
import { readQuestionnaire } from './round-store.js'

/** Which answers: of which member in which round. */
export interface AnswersKey {
  readonly roundId: string
  readonly memberCode: string
}

export const noAnswers: SurveyAnswers = { questions: {}, technologies: {} }

/**
 * Reads what a member has answered in a round so far.
 * @throws NotAllowedError, NotFoundError
 */
export async function findAnswers(
  engine: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  key: AnswersKey,
): Promise<MemberAnswers> {
  const { database } = engine
  checkMaySee(viewer, key, engine)
  await readTarget(roundRecord, database, viewer, { id: key.roundId })
  return describe(engine.catalogue, key, {
    stored: await readAnswers(database, key.roundId, key.memberCode),
    asked: await readQuestionnaire(database, key.roundId),
    earlier: await readLastAnsweredBefore(database, key.roundId, key.memberCode),
  })
}

/** Before anything is read: whether a member has answered is for the member and staff to know. */
export function checkMaySee(
  viewer: Viewer,
  { memberCode }: AnswersKey,
  { catalogue }: Pick<Engine, 'catalogue'>,
): void {
  if (!maySeeAnswers(viewer, memberCode)) throw new NotAllowedError('Answers are for the member itself and staff')
  if (!catalogue.members.has(memberCode)) throw new NotFoundError('member', memberCode)
}

/** What a member has answered, and what there is beside it to describe it. */
interface AnswersFound {
  /** `undefined` before the first answer */
  readonly stored: StoredAnswers | undefined
  readonly asked: Questionnaire
  /** Id of the last round before in which the member answered */
  readonly earlier: string | undefined
}

/** Answers with what pages and the API say about them. */
export function describe(
  { technologies }: Pick<Catalogue, 'technologies'>,
  key: AnswersKey,
  { stored, asked, earlier }: AnswersFound,
): MemberAnswers {
  const answers = stored?.answers ?? noAnswers
  return {
    ...key,
    version: stored?.version ?? 0,
    updatedAt: stored?.updatedAt ?? null,
    answers,
    completeness: completenessOf(asked, technologies, answers),
    reusable: earlier ?? null,
  }
}
