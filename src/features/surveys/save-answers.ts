import {
  type AnswerChanges,
  mayAnswer,
  NotAllowedError,
  type Questionnaire,
  StaleVersionError,
  type SurveyAnswers,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { Queries } from '../../platform/database/index.js'
import { readTarget, record } from '../audit/index.js'
import { putAnswers, readAnswers, readLastAnsweredBefore, type StoredAnswers } from './answer-store.js'
import { checkAnswers } from './check-answers.js'
import { type AnswersKey, checkMaySee, describe, noAnswers } from './find-answers.js'
import type { MemberAnswers } from './member-answers.js'
import { checkOpen, roundRecord } from './round-record.js'
import { readQuestionnaire } from './round-store.js'

/** Which answers to change, and the version that the caller read; without it, any is accepted. */
export interface AnswersTarget extends AnswersKey {
  readonly version?: number | undefined
}

/** What to change, or how to find it out from what the round asks. */
export type ChangesToAnswers = AnswerChanges | ((asked: Questionnaire) => AnswerChanges)

/**
 * Saves some answers of a member; others stay as they are. A form is saved as it is filled in, so nothing is read twice.
 * @throws NotAllowedError, NotFoundError, InvalidInputError, StaleVersionError, WrongStatusError
 */
export async function saveAnswers(
  engine: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  { version, ...key }: AnswersTarget,
  wanted: ChangesToAnswers,
): Promise<MemberAnswers> {
  checkMaySee(viewer, key, engine)
  if (!mayAnswer(viewer, key.memberCode)) throw new NotAllowedError('Only the member itself and staff can answer')
  return engine.database.transaction(async (queries) => {
    const round = await readTarget(roundRecord, queries, viewer, { id: key.roundId })
    checkOpen(round)
    const asked = await readQuestionnaire(queries, round.id)
    const changes = typeof wanted === 'function' ? wanted(asked) : wanted
    checkAnswers(asked, engine.catalogue.technologies, changes)
    const before = await readAnswers(queries, key.roundId, key.memberCode)
    if (version !== undefined && version !== (before?.version ?? 0)) throw new StaleVersionError(before?.version ?? 0)
    const answers = merged(before?.answers ?? noAnswers, changes)
    const stored = await writeAnswers(queries, viewer, { key, before, answers })
    const earlier = await readLastAnsweredBefore(queries, key.roundId, key.memberCode)
    return describe(engine.catalogue, key, { stored, asked, earlier })
  })
}

interface AnswersChange {
  readonly key: AnswersKey
  readonly before: StoredAnswers | undefined
  readonly answers: SurveyAnswers
}

/** Writes answers as the next version, and returns it. */
export async function writeAnswers(
  queries: Queries,
  by: Viewer,
  { key, before, answers }: AnswersChange,
): Promise<StoredAnswers> {
  const after: StoredAnswers = {
    ...key,
    version: (before?.version ?? 0) + 1,
    updatedAt: new Date().toISOString(),
    updatedBy: by.id,
    answers,
  }
  await putAnswers(queries, after)
  if (before && continues(before, after)) return after
  await record(queries, {
    by,
    action: before ? 'changed' : 'began',
    entity: 'survey answers',
    entityId: `${key.roundId}/${key.memberCode}`,
    // Nothing of what was answered.
    before: before ? { version: before.version } : null,
    after: { version: after.version },
  })
  return after
}

const hour = 3_600_000

/** Answers are saved as they are typed: what somebody goes on to change within the hour is one change. */
function continues(before: StoredAnswers, after: StoredAnswers): boolean {
  return before.updatedBy === after.updatedBy && Date.parse(after.updatedAt) - Date.parse(before.updatedAt) < hour
}

export function merged({ questions, technologies }: SurveyAnswers, changes: AnswerChanges): SurveyAnswers {
  return {
    questions: withChanges(questions, changes.questions),
    technologies: withChanges(technologies, changes.technologies),
  }
}

function withChanges<T>(
  before: Readonly<Record<string, T>>,
  changes: Readonly<Record<string, T | null>>,
): Record<string, T> {
  const after: Record<string, T | null> = { ...before, ...changes }
  return Object.fromEntries(Object.entries(after).filter((entry): entry is [string, T] => entry[1] !== null))
}
