import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { SuggestionDecision } from './suggestion.js'

/** Every decision on a suggestion, by the id of the suggestion. */
export async function readDecisions(reader: Reader): Promise<Map<string, SuggestionDecision>> {
  const rows = await reader.selectFrom('insightSuggestions').select(['id', 'body']).execute()
  return new Map(rows.map(({ id, body }) => [id, fromJson<SuggestionDecision>(body)]))
}

export async function readDecision(reader: Reader, id: string): Promise<SuggestionDecision | undefined> {
  const row = await reader.selectFrom('insightSuggestions').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<SuggestionDecision>(row.body)
}

export async function putDecision(queries: Queries, decision: SuggestionDecision): Promise<void> {
  const { id, version } = decision
  const body = toJson(decision)
  await queries
    .insertInto('insightSuggestions')
    .values({ id, version, body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, body }))
    .execute()
}
