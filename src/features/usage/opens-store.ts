import type { ComparedPair, ComparisonTally } from '../../engine/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'

/** A case study that was opened, or one of its administrations contacted, in an answer of a comparison. */
export interface StoredOpen {
  readonly comparison: number
  readonly answerId: string
  readonly caseStudyId: string
  /** The number of the ranking that placed it there. */
  readonly ranking: number
}

/** What is opened again in the same answer counts once. */
export async function insertOpen(queries: Queries, open: StoredOpen): Promise<void> {
  await queries
    .insertInto('comparisonOpens')
    .values(open)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** What was opened in the answers of a comparison so far. */
export async function readTally(
  reader: Reader,
  { number, a, b }: ComparedPair & { readonly number: number },
): Promise<ComparisonTally> {
  const answers = reader
    .selectFrom('comparisonOpens')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('ranking', '=', a).as('ofA'),
      fn.countAll<number>().filterWhere('ranking', '=', b).as('ofB'),
    ])
    .where('comparison', '=', number)
    .groupBy('answerId')
    .as('answers')
  return reader
    .selectFrom(answers)
    .select(({ fn, ref, lit }) => [
      fn.countAll<number>().filterWhere('ofA', '>', ref('ofB')).as('winsOfA'),
      fn.countAll<number>().filterWhere('ofB', '>', ref('ofA')).as('winsOfB'),
      fn.countAll<number>().filterWhere('ofA', '=', ref('ofB')).as('ties'),
      fn.coalesce(fn.sum<number>('ofA'), lit(0)).as('openedOfA'),
      fn.coalesce(fn.sum<number>('ofB'), lit(0)).as('openedOfB'),
    ])
    .executeTakeFirstOrThrow()
}

export async function deleteOpens(queries: Queries, comparison: number): Promise<void> {
  await queries.deleteFrom('comparisonOpens').where('comparison', '=', comparison).execute()
}
