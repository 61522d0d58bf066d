import type { WorkshopFeedback } from '../../../domain/index.js'
import { fromJson, jsonField, type Queries, type Reader, toJson } from '../../../platform/database/index.js'

/** Which answers are wanted. */
export type FeedbackFilter =
  | { readonly workshopId: string }
  | { readonly memberCode: string }
  | { readonly author: string }

/** Answers as they are stored, sorted by id. */
export async function readWorkshopFeedback(reader: Reader, filter: FeedbackFilter): Promise<WorkshopFeedback[]> {
  const all = reader.selectFrom('workshopFeedback').select('body').orderBy('id')
  const wanted =
    'workshopId' in filter
      ? all.where('workshopId', '=', filter.workshopId)
      : 'memberCode' in filter
        ? all.where('memberCode', '=', filter.memberCode)
        : all.where(jsonField('body', 'author'), '=', filter.author)
  return (await wanted.execute()).map(({ body }) => fromJson<WorkshopFeedback>(body))
}

export async function readOneFeedback(reader: Reader, id: string): Promise<WorkshopFeedback | undefined> {
  const row = await reader.selectFrom('workshopFeedback').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<WorkshopFeedback>(row.body)
}

/** How many answers a member, or nobody in particular (`null`), has given after a workshop. */
export async function countFeedback(reader: Reader, workshopId: string, memberCode: string | null): Promise<number> {
  const { count } = await reader
    .selectFrom('workshopFeedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workshopId', '=', workshopId)
    .where((eb) => (memberCode === null ? eb('memberCode', 'is', null) : eb('memberCode', '=', memberCode)))
    .executeTakeFirstOrThrow()
  return count
}

export async function insertFeedback(queries: Queries, feedback: WorkshopFeedback): Promise<void> {
  const { id, workshopId, memberCode, at } = feedback
  await queries
    .insertInto('workshopFeedback')
    .values({ id, workshopId, memberCode, at, body: toJson(feedback) })
    .execute()
}
