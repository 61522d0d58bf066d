import type { Need } from '../../domain/index.js'
import { jsonField, type Queries, type Reader } from '../../platform/database/index.js'

/** Records that the text of a need changed: its stored suggestions are out of date until new ones are made. */
export async function addPendingSuggestions(
  queries: Queries,
  { id: needId, version }: Pick<Need, 'id' | 'version'>,
): Promise<void> {
  await queries
    .insertInto('suggestionsWanted')
    .values({ needId, version })
    .onConflict((conflict) => conflict.column('needId').doUpdateSet({ version, done: 0 }))
    .execute()
}

/** Ids of the needs that wait for suggestions; drafts do not. */
export async function readPendingNeedIds(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('suggestionsWanted')
    .innerJoin('needs', 'needs.id', 'suggestionsWanted.needId')
    .select('suggestionsWanted.needId')
    .where('done', '=', 0)
    .where(jsonField('needs.body', 'status'), '<>', 'draft')
    .orderBy('suggestionsWanted.needId')
    .execute()
  return rows.map(({ needId }) => needId)
}

/** Whether suggestions for the latest text of a need are still pending. */
export async function areSuggestionsPending(reader: Reader, needId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('suggestionsWanted')
    .select('needId')
    .where('needId', '=', needId)
    .where('done', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether suggestions made for a version of a need are for its current text. */
export async function isStillWanted(reader: Reader, needId: string, version: number): Promise<boolean> {
  const newer = await reader
    .selectFrom('suggestionsWanted')
    .select('needId')
    .where('needId', '=', needId)
    .where('version', '>', version)
    .executeTakeFirst()
  return newer === undefined
}

export async function suggestionsAreMade(queries: Queries, needId: string): Promise<void> {
  await queries.updateTable('suggestionsWanted').set({ done: 1 }).where('needId', '=', needId).execute()
}
