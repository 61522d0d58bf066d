import { isAnswerShared, type Need } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { readDecidedFor, readFittingSuggestions } from '../matches/index.js'
import type { NeedMatch } from './kit/kit-matter.js'

/** What staff approved counts more than anything that was computed. */
const approvedScore = 100

/**
 * The case studies that answer shared needs: what staff approved and published, else what was suggested and fits at least
 * partly. Suggestions for a shared need are made for everybody; what was rejected, or is not published, shows nowhere.
 */
export async function readKitMatches(
  database: Database,
  needs: readonly Need[],
): Promise<Map<Need, readonly NeedMatch[]>> {
  const ids = needs.map(({ id }) => id)
  const suggested = await readFittingSuggestions(database, ids)
  const published = needs.filter(isAnswerShared).map(({ id }) => id)
  const decided = await readDecidedFor(database, published, 'published')
  return new Map(
    needs.map((need): [Need, readonly NeedMatch[]] => {
      const approved = (decided.get(need.id) ?? []).filter(({ state }) => state === 'approved')
      if (approved.length > 0) {
        return [need, approved.map(({ caseStudyId }) => ({ caseStudyId, score: approvedScore }))]
      }
      return [need, suggested.get(need.id) ?? []]
    }),
  )
}
