import { groupBy } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'

/** The case studies that were suggested for needs and fit at least partly, by id of the need. */
export async function readFittingSuggestions(reader: Reader): Promise<Map<string, string[]>> {
  const rows = await reader
    .selectFrom('matches')
    .select(['needId', 'caseStudyId'])
    .where('rank', 'is not', null)
    .where('fit', 'in', ['strong', 'partial'])
    .orderBy('needId')
    .orderBy('rank')
    .execute()
  const byNeed = groupBy(rows, ({ needId }) => needId)
  return new Map([...byNeed].map(([needId, found]) => [needId, found.map(({ caseStudyId }) => caseStudyId)]))
}
