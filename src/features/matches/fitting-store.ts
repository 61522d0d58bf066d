import { groupBy } from '../../domain/index.js'
import { inBatches, type Reader } from '../../platform/database/index.js'

export interface FittingSuggestion {
  readonly needId: string
  readonly caseStudyId: string
  /** 0..100. */
  readonly score: number
}

/** The case studies that were suggested for some needs and fit at least partly, by id of the need. */
export async function readFittingSuggestions(
  reader: Reader,
  needIds: readonly string[],
): Promise<Map<string, FittingSuggestion[]>> {
  const found: FittingSuggestion[] = []
  for (const ids of inBatches(needIds)) {
    const rows = await reader
      .selectFrom('matches')
      .select(['needId', 'caseStudyId', 'score'])
      .where('needId', 'in', ids)
      .where('rank', 'is not', null)
      .where('fit', 'in', ['strong', 'partial'])
      .execute()
    found.push(...rows.map((row) => ({ ...row, score: row.score ?? 0 })))
  }
  return groupBy(found, ({ needId }) => needId)
}
