import { sql } from 'kysely'
import type { Need, Viewer } from '../../domain/index.js'
import { fromJson, jsonField, type Queries, type Reader, toJson } from '../../platform/database/index.js'

/** A stored version of a need. */
export interface NeedVersion {
  readonly version: number
  readonly at: string
  readonly role: string
  readonly actor: string | null
  readonly action: string
  readonly need: Need
}

export async function readNeed(reader: Reader, id: string): Promise<Need | undefined> {
  const row = await reader.selectFrom('needs').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<Need>(row.body)
}

/** Writes a need and adds the version to its history. */
export async function putNeed(queries: Queries, need: Need, by: Viewer, action: string): Promise<void> {
  const { id, memberCode, version, updatedAt } = need
  const body = toJson(need)
  const revision = await nextRevision(queries)
  await queries
    .insertInto('needs')
    .values({ id, memberCode, version, body, revision })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, body, revision }))
    .execute()
  await queries.deleteFrom('needProcessAreas').where('needId', '=', id).execute()
  if (need.processAreas.length > 0) {
    const areas = need.processAreas.map((processAreaId) => ({ needId: id, processAreaId }))
    await queries.insertInto('needProcessAreas').values(areas).execute()
  }
  await queries
    .insertInto('needHistory')
    .values({ needId: id, version, at: updatedAt, role: by.role, actor: by.id, action, body })
    .execute()
}

/** Deletes a need and, by cascade, all data derived from it. */
export async function deleteNeedRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('needs').where('id', '=', id).execute()
  await nextRevision(queries)
}

/** All versions of a need, the first one first. */
export async function readNeedVersions(reader: Reader, needId: string): Promise<NeedVersion[]> {
  const rows = await reader
    .selectFrom('needHistory')
    .select(['version', 'at', 'role', 'actor', 'action', 'body'])
    .where('needId', '=', needId)
    .orderBy('version')
    .execute()
  return rows.map(({ body, ...entry }) => ({ ...entry, need: fromJson<Need>(body) }))
}

/** All versions of needs that somebody wrote, the first one first. */
export async function readNeedVersionsBy(
  reader: Reader,
  actor: string,
): Promise<(NeedVersion & { readonly needId: string })[]> {
  const rows = await reader
    .selectFrom('needHistory')
    .select(['needId', 'version', 'at', 'role', 'actor', 'action', 'body'])
    .where('actor', '=', actor)
    .orderBy('at')
    .orderBy('needId')
    .orderBy('version')
    .execute()
  return rows.map(({ body, ...entry }) => ({ ...entry, need: fromJson<Need>(body) }))
}

/** A need as it was at a version. */
export async function readNeedVersion(reader: Reader, needId: string, version: number): Promise<Need | undefined> {
  const row = await reader
    .selectFrom('needHistory')
    .select('body')
    .where('needId', '=', needId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && fromJson<Need>(row.body)
}

/** The revision of all needs: the number of changes so far. */
export async function readRevision(reader: Reader): Promise<number> {
  return (await reader.selectFrom('needsState').select('revision').executeTakeFirstOrThrow()).revision
}

/** The needs that changed after a revision, each with its revision. */
export async function readNeedsAfter(reader: Reader, revision: number): Promise<{ need: Need; revision: number }[]> {
  const rows = await reader.selectFrom('needs').select(['body', 'revision']).where('revision', '>', revision).execute()
  return rows.map((row) => ({ need: fromJson<Need>(row.body), revision: row.revision }))
}

/** The number of needs of a member, and of drafts among them. */
export async function countNeeds(reader: Reader, memberCode: string): Promise<{ total: number; drafts: number }> {
  return reader
    .selectFrom('needs')
    .select(({ fn }) => [
      fn.countAll<number>().as('total'),
      fn.countAll<number>().filterWhere(jsonField('body', 'status'), '=', 'draft').as('drafts'),
    ])
    .where('memberCode', '=', memberCode)
    .executeTakeFirstOrThrow()
}

/** The ids of all needs, in order. */
export async function readNeedIds(reader: Reader): Promise<string[]> {
  return (await reader.selectFrom('needs').select('id').orderBy('id').execute()).map(({ id }) => id)
}

async function nextRevision(queries: Queries): Promise<number> {
  const { revision } = await queries
    .updateTable('needsState')
    .set({ revision: sql`revision + 1` })
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}
