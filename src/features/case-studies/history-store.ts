import type { CaseContent, Viewer } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

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

type NewVersion = Pick<CaseVersion, 'entryId' | 'version' | 'memberCode' | 'at' | 'action'> & {
  readonly caseStudyId: string | null
  readonly content: unknown
}

/** @param by its author; `undefined` for what came with an import */
export async function putVersion(queries: Queries, by: Viewer | undefined, version: NewVersion): Promise<void> {
  const { content, ...columns } = version
  await queries
    .insertInto('caseHistory')
    .values({ ...columns, role: by?.role ?? 'import', actor: by?.id ?? null, body: toJson(content) })
    .execute()
}

export async function hasVersions(reader: Reader, entryId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('caseHistory')
    .select('version')
    .where('entryId', '=', entryId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Every version of a case study and of the drafts that were or will be part of it, the first one first. */
export async function readVersions(reader: Reader, caseStudyId: string): Promise<CaseVersion[]> {
  const rows = await reader
    .selectFrom('caseHistory')
    .select(['entryId', 'version', 'memberCode', 'at', 'role', 'actor', 'action', 'body'])
    .where('caseStudyId', '=', caseStudyId)
    .orderBy('at')
    // Of one moment, a draft comes before what was published of it.
    .orderBy((eb) => eb('entryId', '=', eb.ref('caseStudyId')))
    .orderBy('version')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, content: fromJson<CaseContent>(body) }))
}

/** Every version that somebody wrote, the first one first. */
export async function readVersionsBy(
  reader: Reader,
  actor: string,
): Promise<(CaseVersion & { readonly caseStudyId: string | null })[]> {
  const rows = await reader
    .selectFrom('caseHistory')
    .select(['entryId', 'caseStudyId', 'version', 'memberCode', 'at', 'role', 'actor', 'action', 'body'])
    .where('actor', '=', actor)
    .orderBy('at')
    .orderBy('entryId')
    .orderBy('version')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, content: fromJson<CaseContent>(body) }))
}

/** Makes the versions of a draft part of the history of the case study that it has become. */
export async function joinVersions(queries: Queries, draftId: string, caseStudyId: string): Promise<void> {
  await queries.updateTable('caseHistory').set({ caseStudyId }).where('entryId', '=', draftId).execute()
}

/** Deletes all versions of a draft. */
export async function deleteVersions(queries: Queries, draftId: string): Promise<void> {
  await queries.deleteFrom('caseHistory').where('entryId', '=', draftId).execute()
}
