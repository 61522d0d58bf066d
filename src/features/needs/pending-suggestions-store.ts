import type { Need } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

/** Notes that a need has new words: until suggestions are made for them, those that are kept are out of date. */
export async function addPendingSuggestions(
  queries: Queries,
  { id, version }: Pick<Need, 'id' | 'version'>,
): Promise<void> {
  await queries.run(
    `INSERT INTO suggestions_wanted (need_id, version) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, done = 0`,
    id,
    version,
  )
}

/** Ids of the needs that wait for suggestions; while a need is a draft, nobody waits for them. */
export async function readPendingNeedIds(database: Pick<Database, 'all'>): Promise<string[]> {
  const rows = await database.all<{ needId: string }>(
    `SELECT need_id AS needId FROM suggestions_wanted JOIN needs ON id = need_id
     WHERE done = 0 AND needs.body ->> 'status' <> 'draft' ORDER BY need_id`,
  )
  return rows.map(({ needId }) => needId)
}

/** Whether suggestions for the newest words of a need are still to come. */
export async function areSuggestionsPending(database: Pick<Database, 'get'>, needId: string): Promise<boolean> {
  const sql = 'SELECT 1 FROM suggestions_wanted WHERE need_id = ? AND done = 0'
  return (await database.get(sql, needId)) !== undefined
}

/** Whether suggestions made for a version of a need are for words that it still has. */
export async function isStillWanted(queries: Pick<Queries, 'get'>, needId: string, version: number): Promise<boolean> {
  const sql = 'SELECT 1 FROM suggestions_wanted WHERE need_id = ? AND version > ?'
  return (await queries.get(sql, needId, version)) === undefined
}

export async function suggestionsAreMade(queries: Queries, needId: string): Promise<void> {
  await queries.run('UPDATE suggestions_wanted SET done = 1 WHERE need_id = ?', needId)
}
