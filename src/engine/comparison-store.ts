import { z } from 'zod'
import { fromJson, type Queries, type Reader, toJson } from '../platform/database/index.js'
import { noteRankingChange } from './ranking-store.js'

const count = z.number().int()

/** What was opened in the answers of a comparison. An answer counts once, a case study once in an answer. */
export const comparisonTally = z.strictObject({
  /** Answers in which more was opened of what `a` placed, of what `b` placed, and of both as much. */
  winsOfA: count,
  winsOfB: count,
  ties: count,
  /** Case studies opened, by the ranking that placed them. */
  openedOfA: count,
  openedOfB: count,
})
export type ComparisonTally = z.infer<typeof comparisonTally>

/** The numbers of two rankings; 0 is the one that comes with the program. */
export interface ComparedPair {
  readonly a: number
  readonly b: number
}

export interface StoredComparison extends ComparedPair {
  readonly number: number
  /** ISO 8601. */
  readonly startedAt: string
  /** ISO 8601; null while it runs. */
  readonly endedAt: string | null
  /** What was counted when it ended; null while it runs. */
  readonly tally: ComparisonTally | null
}

/** The comparison that runs, if any: there is at most one. */
export async function readRunningComparison(reader: Reader): Promise<StoredComparison | undefined> {
  const row = await reader.selectFrom('rankingComparisons').selectAll().where('endedAt', 'is', null).executeTakeFirst()
  return row && comparisonOf(row)
}

/** All comparisons, the latest first. */
export async function readComparisons(reader: Reader): Promise<StoredComparison[]> {
  const rows = await reader.selectFrom('rankingComparisons').selectAll().orderBy('number', 'desc').execute()
  return rows.map(comparisonOf)
}

/** @param at ISO 8601 @returns its number */
export async function addComparison(queries: Queries, { a, b }: ComparedPair, at: string): Promise<number> {
  const { number } = await queries
    .insertInto('rankingComparisons')
    .values({ a, b, startedAt: at })
    .returning('number')
    .executeTakeFirstOrThrow()
  await noteRankingChange(queries)
  return number
}

/** @param at ISO 8601 */
export async function closeComparison(
  queries: Queries,
  number: number,
  { at, tally }: { readonly at: string; readonly tally: ComparisonTally },
): Promise<void> {
  await queries
    .updateTable('rankingComparisons')
    .set({ endedAt: at, tally: toJson(tally) })
    .where('number', '=', number)
    .execute()
  await noteRankingChange(queries)
}

function comparisonOf({ tally, ...row }: Omit<StoredComparison, 'tally'> & { readonly tally: string | null }) {
  return { ...row, tally: tally === null ? null : comparisonTally.parse(fromJson(tally)) }
}
