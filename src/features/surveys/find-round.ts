import type { Questionnaire, SurveyRound, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { roundRecord } from './round-record.js'
import { readQuestionnaire } from './round-store.js'

/** A round and what it asks. @throws NotFoundError */
export async function findRound(
  { database: reader }: WithDatabase,
  viewer: Viewer,
  id: string,
): Promise<{ readonly round: SurveyRound; readonly questionnaire: Questionnaire }> {
  const round = await readTarget(roundRecord, reader, viewer, { id })
  return { round, questionnaire: await readQuestionnaire(reader, id) }
}
