import { z } from 'zod'
import { memberCode, type SurveyAnswers, surveyAnswers, surveyRoundId } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** The answers of one member in one round, as stored. */
export const storedAnswers = z
  .object({
    roundId: surveyRoundId,
    memberCode,
    version: z.number().int(),
    updatedAt: z.iso.datetime(),
    updatedBy: z.string().nullable().describe('Id of the person or key that changed them last'),
    answers: surveyAnswers,
  })
  .meta({ id: 'StoredSurveyAnswers' })
export type StoredAnswers = Readonly<z.infer<typeof storedAnswers>>

/** The answers of every member in a round, in the order of member codes. */
export async function readAnswersOf(reader: Reader, roundId: string): Promise<StoredAnswers[]> {
  const rows = await answersIn(reader).where('roundId', '=', roundId).orderBy('memberCode').execute()
  return rows.map(stored)
}

export async function readAnswers(
  reader: Reader,
  roundId: string,
  memberCode: string,
): Promise<StoredAnswers | undefined> {
  const row = await answersIn(reader)
    .where('roundId', '=', roundId)
    .where('memberCode', '=', memberCode)
    .executeTakeFirst()
  return row && stored(row)
}

/** The answers of a member in every round, the newest first. */
export async function readAnswersByMember(reader: Reader, memberCode: string): Promise<StoredAnswers[]> {
  const rows = await answersIn(reader).where('memberCode', '=', memberCode).orderBy('roundId', 'desc').execute()
  return rows.map(stored)
}

/** The last round before one in which a member answered anything. */
export async function readLastAnsweredBefore(
  reader: Reader,
  roundId: string,
  memberCode: string,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('surveyAnswers')
    .select('roundId')
    .where('memberCode', '=', memberCode)
    .where('roundId', '<', roundId)
    .orderBy('roundId', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.roundId
}

export async function putAnswers(queries: Queries, { answers, ...row }: StoredAnswers): Promise<void> {
  const { version, updatedAt, updatedBy } = row
  const body = toJson(answers)
  await queries
    .insertInto('surveyAnswers')
    .values({ ...row, body })
    .onConflict((conflict) =>
      conflict.columns(['roundId', 'memberCode']).doUpdateSet({ version, updatedAt, updatedBy, body }),
    )
    .execute()
}

function answersIn(reader: Reader) {
  return reader
    .selectFrom('surveyAnswers')
    .select(['roundId', 'memberCode', 'version', 'updatedAt', 'updatedBy', 'body'])
}

function stored({ body, ...row }: Omit<StoredAnswers, 'answers'> & { body: string }): StoredAnswers {
  return { ...row, answers: fromJson<SurveyAnswers>(body) }
}
