import type { Queries, Reader } from '../../platform/database/index.js'

/** Two case studies, the smaller id first. */
export type CasePair = readonly [one: string, other: string]

export function pairOf(one: string, other: string): CasePair {
  return one < other ? [one, other] : [other, one]
}

/** The pairs that staff found to be no duplicates, the latest first. */
export async function readDistinctPairs(reader: Reader): Promise<CasePair[]> {
  const rows = await reader
    .selectFrom('distinctCaseStudies')
    .select(['oneId', 'otherId'])
    .orderBy('at', 'desc')
    .orderBy('oneId')
    .orderBy('otherId')
    .execute()
  return rows.map(({ oneId, otherId }) => [oneId, otherId])
}

/** @returns whether the pair was not there before */
export async function insertDistinctPair(queries: Queries, [oneId, otherId]: CasePair): Promise<boolean> {
  const at = new Date().toISOString()
  const { numInsertedOrUpdatedRows } = await queries
    .insertInto('distinctCaseStudies')
    .values({ oneId, otherId, at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows) > 0
}

/** @returns whether the pair was there */
export async function deleteDistinctPair(queries: Queries, [oneId, otherId]: CasePair): Promise<boolean> {
  const { numDeletedRows } = await queries
    .deleteFrom('distinctCaseStudies')
    .where('oneId', '=', oneId)
    .where('otherId', '=', otherId)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}
