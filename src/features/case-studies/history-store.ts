import type { CaseContent, Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

/** One version of a case study or of a draft: what was done, by whom, and what it then said. */
export interface CaseVersion {
  /** The id of the case study itself or, for what was not published, of the draft. */
  readonly entryId: string
  readonly version: number
  readonly memberCode: string | null
  readonly at: string
  readonly role: string
  readonly actor: string | null
  readonly action: string
  readonly content: CaseContent
}

type Written = Pick<CaseVersion, 'entryId' | 'version' | 'memberCode' | 'at' | 'action'> & {
  readonly caseStudyId: string | null
  readonly content: unknown
}

/** @param by who did it; `undefined` for what came with an import */
export async function putVersion(queries: Queries, by: Viewer | undefined, one: Written): Promise<void> {
  await queries.run(
    'INSERT INTO case_history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    one.entryId,
    one.version,
    one.caseStudyId,
    one.memberCode,
    one.at,
    by?.role ?? 'import',
    by?.id ?? null,
    one.action,
    JSON.stringify(one.content),
  )
}

export async function hasVersions(queries: Pick<Queries, 'get'>, entryId: string): Promise<boolean> {
  return (await queries.get('SELECT 1 FROM case_history WHERE entry_id = ? LIMIT 1', entryId)) !== undefined
}

/** Every version of a case study and of the drafts that were or will be part of it, the first one first. */
export async function readVersions(database: Pick<Database, 'all'>, caseStudyId: string): Promise<CaseVersion[]> {
  const rows = await database.all<Omit<CaseVersion, 'content'> & { body: string }>(
    `SELECT entry_id AS entryId, version, member_code AS memberCode, at, role, actor, action, body FROM case_history
     WHERE case_study_id = ? ORDER BY at, entry_id = case_study_id, version`,
    caseStudyId,
  )
  return rows.map(({ body, ...row }) => ({ ...row, content: JSON.parse(body) as CaseContent }))
}

/** What a draft has become: its versions are from now on part of the history of that case study. */
export async function joinVersions(queries: Queries, draftId: string, caseStudyId: string): Promise<void> {
  await queries.run('UPDATE case_history SET case_study_id = ? WHERE entry_id = ?', caseStudyId, draftId)
}

/** Forgets what a draft said. */
export async function deleteVersions(queries: Queries, draftId: string): Promise<void> {
  await queries.run('DELETE FROM case_history WHERE entry_id = ?', draftId)
}
