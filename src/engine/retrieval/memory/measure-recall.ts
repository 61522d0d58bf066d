import type { AnnIndex } from '../../../platform/vectors/index.js'
import type { Centres } from '../../../ranking/index.js'
import type { RecallReport } from '../recall-report.js'

/** Needs are less similar to case studies than these are to each other, so narrower widths would be rated too well. */
const widths = [128, 256, 512, 1024]
const depth = 10
const sampleSize = 100

/**
 * The smallest search width that finds at least `target` of the ten true nearest neighbours, and its recall. Case studies
 * are the queries; one does not count as its own neighbour.
 */
export function chooseWidth(
  index: AnnIndex,
  centres: Centres,
  { target = 0.99 }: { target?: number } = {},
): RecallReport {
  const count = centres.ids.length
  const step = Math.max(1, Math.floor(count / sampleSize))
  const sample = Array.from({ length: Math.min(count, sampleSize) }, (_, position) => position * step)
  const truth = new Map<number, Set<string>>()
  for (const place of sample) {
    const [nearest] = centres.nearest([centres.row(place)], depth + 1) as [string[]]
    truth.set(place, new Set(nearest.filter((id) => id !== centres.ids[place]).slice(0, depth)))
  }
  let report: RecallReport = { recallAt10: 1, ef: widths[0]!, queries: sample.length }
  for (const ef of widths) {
    let found = 0
    let wanted = 0
    for (const [place, expected] of truth) {
      const neighbours = index.search(centres.row(place), depth + 1, ef)
      found += neighbours.filter(({ row }) => expected.has(centres.ids[row]!)).length
      wanted += expected.size
    }
    report = { recallAt10: wanted === 0 ? 1 : found / wanted, ef, queries: sample.length }
    if (report.recallAt10 >= target) break
  }
  return report
}
