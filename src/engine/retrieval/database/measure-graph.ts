import type { RecallReport } from '../recall-report.js'
import { makeFunctions, type SearchSchema } from './search-schema.js'

/** Candidates that a search looks at. */
const widths = [100, 200, 400, 800]
const target = 0.99
const depth = 10
const sampleSize = 100

/** Without a graph, all are compared. */
export const comparesAll: RecallReport = { recallAt10: 1, ef: 0, queries: 0 }

/**
 * Sets the smallest search width that finds enough of the ten true nearest case studies. Case studies are the queries; one
 * does not count as its own neighbour.
 */
export async function chooseWidth(search: SearchSchema): Promise<RecallReport> {
  const { derived, schema } = search
  let report = comparesAll
  for (const ef of widths) {
    await makeFunctions(derived, schema, ef)
    const [row] = await derived.rows<{ recall: number | null; queries: number }>(`
      WITH sample AS (
        SELECT number, centre FROM ${schema}.cases ORDER BY md5(id) LIMIT ${sampleSize}
      ), recalls AS (
        SELECT (
          SELECT count(*) FROM (
            SELECT found FROM ${schema}.nearest(sample.centre, ${depth + 1}) AS found WHERE found <> sample.number
            INTERSECT
            (SELECT found FROM ${schema}.nearest_exactly(sample.centre, ${depth + 1}, NULL) AS found
              WHERE found <> sample.number LIMIT ${depth})
          ) AS both_ways
        ) / ${depth}.0 AS recall
        FROM sample
      )
      SELECT avg(recall) AS recall, count(*) AS queries FROM recalls`)
    report = { recallAt10: row!.recall ?? 1, ef, queries: row!.queries }
    if (report.recallAt10 >= target) break
  }
  return report
}
