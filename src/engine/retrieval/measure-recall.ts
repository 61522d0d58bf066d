import type { AnnIndex } from '../../platform/vectors/index.js'
import type { PassageVectors } from '../../ranking/index.js'

export interface RecallReport {
  /** Mean share of the ten true nearest that were found, 0..1. */
  readonly recallAt10: number
  /** The search width of the measurement, which searches then use. */
  readonly ef: number
  readonly queries: number
}

/** Needs are less similar to passages than passages are to each other, so narrower widths would be rated too well. */
const widths = [128, 256, 512, 1024]
const depth = 10
const sampleSize = 100

/**
 * The smallest search width that finds at least `target` of the ten true nearest neighbours, and its recall. Passages
 * are the queries; a passage does not count as its own neighbour.
 */
export async function chooseWidth(
  index: AnnIndex,
  vectors: PassageVectors,
  { target = 0.99, signal }: { target?: number; signal?: AbortSignal | undefined } = {},
): Promise<RecallReport> {
  const count = vectors.passages.length
  const step = Math.max(1, Math.floor(count / sampleSize))
  const sample = Array.from({ length: Math.min(count, sampleSize) }, (_, position) => position * step)
  const truth = new Map<number, Set<number>>()
  for (const row of sample) {
    truth.set(row, exactNeighbours(vectors, row))
    await new Promise(setImmediate)
    signal?.throwIfAborted()
  }
  let report: RecallReport = { recallAt10: 1, ef: widths[0]!, queries: sample.length }
  for (const ef of widths) {
    let found = 0
    let wanted = 0
    for (const [row, expected] of truth) {
      const neighbours = index.search(vectors.row(row), depth + 1, ef)
      found += neighbours.filter((neighbour) => expected.has(neighbour.row)).length
      wanted += expected.size
      await new Promise(setImmediate)
      signal?.throwIfAborted()
    }
    report = { recallAt10: wanted === 0 ? 1 : found / wanted, ef, queries: sample.length }
    if (report.recallAt10 >= target) break
  }
  return report
}

function exactNeighbours(vectors: PassageVectors, row: number): Set<number> {
  const query = vectors.row(row)
  const scored = vectors.passages.map((_, other) => ({ other, similarity: vectors.similarity(query, other) }))
  return new Set(
    scored
      .filter(({ other }) => other !== row)
      .sort((left, right) => right.similarity - left.similarity)
      .slice(0, depth)
      .map(({ other }) => other),
  )
}
