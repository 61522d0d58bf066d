import type { CaseDraft } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

/** Every draft, in the order in which they were begun. */
export async function readDrafts(database: Pick<Database, 'all'>): Promise<CaseDraft[]> {
  const rows = await database.all<{ body: string }>('SELECT body FROM case_drafts ORDER BY id')
  return rows.map(asDraft)
}

export async function readDraft(queries: Pick<Queries, 'get'>, id: string): Promise<CaseDraft | undefined> {
  const row = await queries.get<{ body: string }>('SELECT body FROM case_drafts WHERE id = ?', id)
  return row && asDraft(row)
}

/** The revision of a case study that a member, or staff, has begun. */
export async function readRevision(
  queries: Pick<Queries, 'get'>,
  caseStudyId: string,
  memberCode: string | null,
): Promise<CaseDraft | undefined> {
  const row = await queries.get<{ body: string }>(
    'SELECT body FROM case_drafts WHERE case_study_id = ? AND member_code IS ?',
    caseStudyId,
    memberCode,
  )
  return row && asDraft(row)
}

export async function putDraft(queries: Queries, draft: CaseDraft): Promise<void> {
  await queries.run(
    `INSERT INTO case_drafts VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, version = excluded.version, body = excluded.body`,
    draft.id,
    draft.caseStudyId,
    draft.memberCode,
    draft.status,
    draft.version,
    JSON.stringify(draft),
  )
}

/** How many drafts a member has. */
export async function countDrafts(queries: Pick<Queries, 'get'>, memberCode: string): Promise<number> {
  const sql = 'SELECT COUNT(*) AS n FROM case_drafts WHERE member_code = ?'
  return (await queries.get<{ n: number }>(sql, memberCode))!.n
}

export async function deleteDraft(queries: Queries, id: string): Promise<void> {
  await queries.run('DELETE FROM case_drafts WHERE id = ?', id)
}

function asDraft({ body }: { body: string }): CaseDraft {
  return JSON.parse(body) as CaseDraft
}
