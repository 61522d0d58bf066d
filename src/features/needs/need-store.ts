import type { Need, Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

export async function readNeed(queries: Pick<Queries, 'get'>, id: string): Promise<Need | undefined> {
  const row = await queries.get<{ body: string }>('SELECT body FROM needs WHERE id = ?', id)
  return row && (JSON.parse(row.body) as Need)
}

/** Writes a need as it is from now on, and keeps the version in its history. */
export async function putNeed(queries: Queries, need: Need, by: Viewer, action: string): Promise<void> {
  const body = JSON.stringify(need)
  await queries.run(
    `INSERT INTO needs VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, body = excluded.body, revision = excluded.revision`,
    need.id,
    need.memberCode,
    need.version,
    body,
    await nextRevision(queries),
  )
  await queries.run('DELETE FROM need_process_areas WHERE need_id = ?', need.id)
  for (const area of need.processAreas) {
    await queries.run('INSERT INTO need_process_areas VALUES (?, ?)', need.id, area)
  }
  await queries.run(
    'INSERT INTO need_history VALUES (?, ?, ?, ?, ?, ?, ?)',
    need.id,
    need.version,
    need.updatedAt,
    by.role,
    by.id,
    action,
    body,
  )
}

/** Takes a need away, and by cascade all that hangs on it. */
export async function deleteNeedRow(queries: Queries, id: string): Promise<void> {
  await queries.run('DELETE FROM needs WHERE id = ?', id)
  await nextRevision(queries)
}

/** A need as a version of it was. */
export async function readNeedVersion(
  database: Pick<Database, 'get'>,
  needId: string,
  version: number,
): Promise<Need | undefined> {
  const row = await database.get<{ body: string }>(
    'SELECT body FROM need_history WHERE need_id = ? AND version = ?',
    needId,
    version,
  )
  return row && (JSON.parse(row.body) as Need)
}

export async function readRevision(database: Pick<Database, 'get'>): Promise<number> {
  return (await database.get<{ revision: number }>('SELECT revision FROM needs_state'))!.revision
}

/** Needs that changed after a revision, each with its own. */
export async function readNeedsAfter(
  database: Pick<Database, 'all'>,
  revision: number,
): Promise<{ need: Need; revision: number }[]> {
  const rows = await database.all<{ body: string; revision: number }>(
    'SELECT body, revision FROM needs WHERE revision > ?',
    revision,
  )
  return rows.map((row) => ({ need: JSON.parse(row.body) as Need, revision: row.revision }))
}

/** How many needs a member has, and how many of them are drafts. */
export async function countNeeds(
  queries: Pick<Queries, 'get'>,
  memberCode: string,
): Promise<{ total: number; drafts: number }> {
  const sql = `SELECT COUNT(*) AS total, COUNT(*) FILTER (WHERE body ->> 'status' = 'draft') AS drafts
    FROM needs WHERE member_code = ?`
  return (await queries.get<{ total: number; drafts: number }>(sql, memberCode))!
}

/** The ids of all needs, in order. */
export async function readNeedIds(database: Pick<Database, 'all'>): Promise<string[]> {
  return (await database.all<{ id: string }>('SELECT id FROM needs ORDER BY id')).map(({ id }) => id)
}

async function nextRevision(queries: Queries): Promise<number> {
  await queries.run('UPDATE needs_state SET revision = revision + 1')
  return readRevision(queries)
}
