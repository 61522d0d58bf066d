import { evenly } from '../../../ranking/index.js'
import type { RecallReport } from '../recall-report.js'
import { makeFunctions, type SearchSchema } from './search-schema.js'
import { vectorText } from './vectors.js'

/** Candidates that a search looks at; the extension allows no more than the last. */
const widths = [100, 200, 400, 700, 1_000]
const target = 0.99
const depth = 10
const sampleSize = 100

/** Without a graph, all are compared. */
export const comparesAll: RecallReport = { recallAt10: 1, ef: 0, queries: 0 }

/**
 * Sets the smallest search width that finds enough of the ten true nearest case studies of needs.
 * @param needs in problem space, as people write them: needs are less like case studies than these are like each other, so
 * that case studies as queries would find .998 where needs find .77
 */
export async function chooseWidth(search: SearchSchema, needs: readonly Float32Array[]): Promise<RecallReport> {
  const queries = evenly(needs, sampleSize).map(vectorText)
  const truth: ReadonlySet<number>[] = []
  for (const query of queries) truth.push(new Set(await numbersBy(search, 'nearest_exactly($1, $2, NULL)', query)))
  let report = comparesAll
  for (const ef of widths) {
    await makeFunctions(search.derived, search.schema, ef)
    let found = 0
    let wanted = 0
    for (const [index, query] of queries.entries()) {
      const near = await numbersBy(search, 'nearest($1, $2)', query)
      found += near.filter((number) => truth[index]!.has(number)).length
      wanted += truth[index]!.size
    }
    report = { recallAt10: wanted === 0 ? 1 : found / wanted, ef, queries: queries.length }
    if (report.recallAt10 >= target) break
  }
  return report
}

async function numbersBy({ derived, schema }: SearchSchema, call: string, query: string): Promise<number[]> {
  const rows = await derived.rows<{ number: number }>(`SELECT number FROM ${schema}.${call} AS number`, [query, depth])
  return rows.map(({ number }) => number)
}
