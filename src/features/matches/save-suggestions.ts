import type { Database } from '../../platform/database/index.js'
import { isStillWanted, readNeed, suggestionsAreMade } from '../needs/index.js'
import { type NeedAnswer, putAnswer } from './answer-store.js'
import { putSuggestions, type Suggestion } from './match-store.js'

/**
 * Saves what the catalogue answers a need, as matches to be judged. A need that was deleted gets nothing; one that has
 * newer words keeps what is answered to those, whichever answer comes last.
 * @param version of the need that was asked for
 */
export async function saveSuggestions(
  database: Database,
  answer: NeedAnswer,
  version: number,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const { needId, degraded } = answer
  await database.transaction(async (queries) => {
    if (!(await readNeed(queries, needId)) || !(await isStillWanted(queries, needId, version))) return
    await putAnswer(queries, answer)
    await putSuggestions(queries, needId, suggestions)
    // What a part of the engine took no part in is made again once it can.
    if (!degraded) await suggestionsAreMade(queries, needId)
  })
}
