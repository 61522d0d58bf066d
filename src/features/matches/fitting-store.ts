import { inBatches, type Reader } from '../../platform/database/index.js'

/** The case studies that were suggested for some needs and fit at least partly, by id of the need. */
export async function readFittingSuggestions(
  reader: Reader,
  needIds: readonly string[],
): Promise<Map<string, string[]>> {
  const fitting = new Map<string, string[]>()
  for (const ids of inBatches(needIds)) {
    const rows = await reader
      .selectFrom('matches')
      .select(['needId', 'caseStudyId'])
      .where('needId', 'in', ids)
      .where('rank', 'is not', null)
      .where('fit', 'in', ['strong', 'partial'])
      .execute()
    for (const { needId, caseStudyId } of rows) fitting.set(needId, [...(fitting.get(needId) ?? []), caseStudyId])
  }
  return fitting
}
