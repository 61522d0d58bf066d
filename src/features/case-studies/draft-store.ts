import type { CaseDraft } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** Every draft, in the order in which they were begun. */
export async function readDrafts(reader: Reader): Promise<CaseDraft[]> {
  const rows = await reader.selectFrom('caseDrafts').select('body').orderBy('id').execute()
  return rows.map(({ body }) => fromJson<CaseDraft>(body))
}

export async function readDraft(reader: Reader, id: string): Promise<CaseDraft | undefined> {
  const row = await reader.selectFrom('caseDrafts').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<CaseDraft>(row.body)
}

/** The revision of a case study that a member, or staff (`null`), has begun. */
export async function readRevision(
  reader: Reader,
  caseStudyId: string,
  memberCode: string | null,
): Promise<CaseDraft | undefined> {
  const row = await reader
    .selectFrom('caseDrafts')
    .select('body')
    .where('caseStudyId', '=', caseStudyId)
    .where((eb) => (memberCode === null ? eb('memberCode', 'is', null) : eb('memberCode', '=', memberCode)))
    .executeTakeFirst()
  return row && fromJson<CaseDraft>(row.body)
}

export async function putDraft(queries: Queries, draft: CaseDraft): Promise<void> {
  const { id, caseStudyId, memberCode, status, version } = draft
  const body = toJson(draft)
  await queries
    .insertInto('caseDrafts')
    .values({ id, caseStudyId, memberCode, status, version, body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ status, version, body }))
    .execute()
}

/** How many drafts a member has. */
export async function countDrafts(reader: Reader, memberCode: string): Promise<number> {
  const { count } = await reader
    .selectFrom('caseDrafts')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('memberCode', '=', memberCode)
    .executeTakeFirstOrThrow()
  return count
}

export async function deleteDraftRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('caseDrafts').where('id', '=', id).execute()
}
