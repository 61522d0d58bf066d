import { maySeeAnswers, NotAllowedError, NotFoundError, type SurveyAnswers, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Reader } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { readAnswers, readAnswersByMember, type StoredAnswers } from './answer-store.js'
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
  return describe(engine, database, key)
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

/** Answers with what pages and the API say about them. */
export async function describe(
  { catalogue }: Pick<Engine, 'catalogue'>,
  reader: Reader,
  key: AnswersKey,
): Promise<MemberAnswers> {
  const found = await readAnswers(reader, key.roundId, key.memberCode)
  const answers = found?.answers ?? noAnswers
  return {
    ...key,
    version: found?.version ?? 0,
    updatedAt: found?.updatedAt ?? null,
    answers,
    completeness: completenessOf(await readQuestionnaire(reader, key.roundId), catalogue.technologies, answers),
    reusable: (await earlierAnswers(reader, key))?.roundId ?? null,
  }
}

/** What the member answered in the last round before. */
export async function earlierAnswers(
  reader: Reader,
  { roundId, memberCode }: AnswersKey,
): Promise<StoredAnswers | undefined> {
  const all = await readAnswersByMember(reader, memberCode)
  return all.find((one) => one.roundId < roundId)
}
