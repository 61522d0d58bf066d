import type { Questionnaire, SurveyRound } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { PublishedCounts } from './published-counts.js'

/** Every round, the newest first. */
export async function readRounds(reader: Reader): Promise<SurveyRound[]> {
  const rows = await reader.selectFrom('surveyRounds').select('body').orderBy('id', 'desc').execute()
  return rows.map(({ body }) => fromJson<SurveyRound>(body))
}

export async function readRound(reader: Reader, id: string): Promise<SurveyRound | undefined> {
  const row = await reader.selectFrom('surveyRounds').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<SurveyRound>(row.body)
}

/** What a round asks. */
export async function readQuestionnaire(reader: Reader, roundId: string): Promise<Questionnaire> {
  const row = await reader
    .selectFrom('surveyRounds')
    .select('questionnaire')
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow()
  return fromJson<Questionnaire>(row.questionnaire)
}

/** What was published of a round; `undefined` before it closes. */
export async function readCounts(reader: Reader, roundId: string): Promise<PublishedCounts | undefined> {
  const row = await reader.selectFrom('surveyRounds').select('counts').where('id', '=', roundId).executeTakeFirst()
  return row?.counts ? fromJson<PublishedCounts>(row.counts) : undefined
}

export async function insertRound(queries: Queries, round: SurveyRound, asked: Questionnaire): Promise<void> {
  const { id, version } = round
  await queries
    .insertInto('surveyRounds')
    .values({ id, version, body: toJson(round), questionnaire: toJson(asked), counts: null })
    .execute()
}

export async function updateRound(queries: Queries, round: SurveyRound): Promise<void> {
  const { id, version } = round
  await queries
    .updateTable('surveyRounds')
    .set({ version, body: toJson(round) })
    .where('id', '=', id)
    .execute()
}

export async function writeCounts(queries: Queries, roundId: string, counts: PublishedCounts): Promise<void> {
  await queries
    .updateTable('surveyRounds')
    .set({ counts: toJson(counts) })
    .where('id', '=', roundId)
    .execute()
}

/** Deletes a round and, by cascade, its answers. */
export async function deleteRoundRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('surveyRounds').where('id', '=', id).execute()
}
