import { evenly, problemSpaceOf } from '../../ranking/index.js'
import type { EngineModel } from '../engine-options.js'
import type { RecallReport } from './recall-report.js'

/** A graph whose search can be wider or narrower, and what it should find. */
export interface MeasuredGraph<Id> {
  /** How many candidates a search may look at, from the fewest. */
  readonly widths: readonly number[]
  nearest(need: Float32Array, count: number, width: number): Promise<readonly Id[]>
  nearestExactly(need: Float32Array, count: number): Promise<readonly Id[]>
}

const target = 0.99
const depth = 10
const sampleSize = 100

/** Without a graph, all are compared. */
export const comparesAll: RecallReport = { recallAt10: 1, ef: 0, queries: 0 }

/** Some needs of the background in problem space; none where there are none for this model. */
export function needsToMeasureWith({ background, constants }: Pick<EngineModel, 'background' | 'constants'>) {
  const space = problemSpaceOf(constants)
  return evenly(background.vectors, sampleSize).map((vector) => space.project(vector))
}

/**
 * The smallest search width that finds enough of the ten true nearest case studies of needs; the widest where no needs are
 * known.
 * @param needs in problem space, as people write them: needs are less like case studies than these are like each other, so
 * that case studies as queries would find .998 where needs find .77
 */
export async function chooseWidth<Id>(graph: MeasuredGraph<Id>, needs: readonly Float32Array[]): Promise<RecallReport> {
  if (needs.length === 0) return { recallAt10: 1, ef: graph.widths.at(-1)!, queries: 0 }
  const truth: ReadonlySet<Id>[] = []
  for (const need of needs) truth.push(new Set(await graph.nearestExactly(need, depth)))
  const wanted = truth.reduce((sum, nearest) => sum + nearest.size, 0)
  let report = comparesAll
  for (const ef of graph.widths) {
    let found = 0
    for (const [index, need] of needs.entries())
      found += (await graph.nearest(need, depth, ef)).filter((id) => truth[index]!.has(id)).length
    report = { recallAt10: wanted === 0 ? 1 : found / wanted, ef, queries: needs.length }
    if (report.recallAt10 >= target) break
  }
  return report
}
