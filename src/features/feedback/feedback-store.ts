import type { MatchKey } from '../../domain/index.js'
import { fromJson, jsonField, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { Adoption, Feedback } from './feedback.js'

/** The feedback on case studies for a need, in the order of their ids. */
export async function readFeedback(reader: Reader, needId: string): Promise<Feedback[]> {
  const rows = await reader
    .selectFrom('feedback')
    .select('body')
    .where('needId', '=', needId)
    .orderBy('caseStudyId')
    .execute()
  return rows.map(({ body }) => fromJson<Feedback>(body))
}

export async function readFeedbackOn(reader: Reader, { needId, caseStudyId }: MatchKey): Promise<Feedback | undefined> {
  const row = await reader
    .selectFrom('feedback')
    .select('body')
    .where('needId', '=', needId)
    .where('caseStudyId', '=', caseStudyId)
    .executeTakeFirst()
  return row && fromJson<Feedback>(row.body)
}

/** All feedback that somebody gave, by need and case study. */
export async function readFeedbackBy(reader: Reader, author: string): Promise<(Feedback & { needId: string })[]> {
  const rows = await reader
    .selectFrom('feedback')
    .select(['needId', 'body'])
    .where(jsonField('body', 'author'), '=', author)
    .orderBy('needId')
    .orderBy('caseStudyId')
    .execute()
  return rows.map(({ needId, body }) => ({ needId, ...fromJson<Feedback>(body) }))
}

/** The needs of a member on which it gave any feedback. */
export async function readRatedNeeds(reader: Reader, memberCode: string): Promise<Set<string>> {
  const rows = await reader
    .selectFrom('feedback')
    .innerJoin('needs', 'needs.id', 'feedback.needId')
    .select('feedback.needId')
    .distinct()
    .where('needs.memberCode', '=', memberCode)
    .execute()
  return new Set(rows.map(({ needId }) => needId))
}

/** The case studies that solved needs, as their members say. */
export async function readAdoptions(reader: Reader): Promise<Adoption[]> {
  const rows = await reader
    .selectFrom('feedback')
    .select(['needId', 'caseStudyId', 'body'])
    .where(jsonField('body', 'outcome'), '=', 'adopted')
    .orderBy('needId')
    .orderBy('caseStudyId')
    .execute()
  return rows.map(({ body, ...key }) => ({ ...key, year: fromJson<Feedback>(body).year }))
}

/** Writes feedback in place of what was given before. */
export async function putFeedback(queries: Queries, needId: string, feedback: Feedback): Promise<void> {
  const { caseStudyId } = feedback
  const body = toJson(feedback)
  await queries
    .insertInto('feedback')
    .values({ needId, caseStudyId, body })
    .onConflict((conflict) => conflict.columns(['needId', 'caseStudyId']).doUpdateSet({ body }))
    .execute()
}

export async function deleteFeedback(queries: Queries, { needId, caseStudyId }: MatchKey): Promise<void> {
  await queries.deleteFrom('feedback').where('needId', '=', needId).where('caseStudyId', '=', caseStudyId).execute()
}

/** Feedback on one case study for needs that have none on another. */
export async function readTransferableFeedback(
  reader: Reader,
  fromId: string,
  intoId: string,
): Promise<{ needId: string; feedback: Feedback }[]> {
  const rows = await reader
    .selectFrom('feedback')
    .select(['needId', 'body'])
    .where('caseStudyId', '=', fromId)
    .where('needId', 'not in', reader.selectFrom('feedback').select('needId').where('caseStudyId', '=', intoId))
    .orderBy('needId')
    .execute()
  return rows.map(({ needId, body }) => ({ needId, feedback: fromJson<Feedback>(body) }))
}
