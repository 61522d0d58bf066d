import type { Need } from '../../domain/index.js'
import { jsonField, type Queries, type Reader } from '../../platform/database/index.js'

/** Notes that a need has new words: until suggestions are made for them, those that are stored are out of date. */
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

/** Ids of the needs that wait for suggestions; while a need is a draft, it does not. */
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

/** Whether suggestions for the newest words of a need are still to come. */
export async function areSuggestionsPending(reader: Reader, needId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('suggestionsWanted')
    .select('needId')
    .where('needId', '=', needId)
    .where('done', '=', 0)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether suggestions made for a version of a need are for words that it still has. */
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
