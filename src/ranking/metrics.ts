/** From this grade on a case study counts as relevant in binary metrics. */
export const relevantFrom = 1
/** From this grade on a case study is useful enough to contact its administration. */
export const usefulFrom = 2

/**
 * Normalised discounted cumulative gain of the first `depth` results, 0..1: gain = 2^grade - 1, discount = log2(rank + 1)
 * (Burges et al. 2005). 0 when nothing is relevant.
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const ideal = [...grades.values()].sort((left, right) => right - left)
  const best = discountedGain(ideal.slice(0, depth))
  return best === 0 ? 0 : discountedGain(ranked.slice(0, depth).map((id) => grades.get(id) ?? 0)) / best
}

/** The share of all case studies with at least grade `from` that are among the first `depth`, 0..1. */
export function recall(ranked: readonly string[], grades: Grades, depth: number, from: number = relevantFrom): number {
  const relevant = [...grades.values()].filter((grade) => grade >= from).length
  if (relevant === 0) return 0
  return ranked.slice(0, depth).filter((id) => (grades.get(id) ?? 0) >= from).length / relevant
}

/** One over the rank of the first relevant result; 0 when there is none. */
export function reciprocalRank(ranked: readonly string[], grades: Grades): number {
  const first = ranked.findIndex((id) => (grades.get(id) ?? 0) >= relevantFrom)
  return first === -1 ? 0 : 1 / (first + 1)
}

/**
 * The share of correct results among the first `depth`; for fewer correct ones, the depth is reduced to their number.
 */
export function precision(ranked: readonly string[], right: ReadonlySet<string>, depth: number): number {
  const possible = Math.min(depth, right.size)
  if (possible === 0) return 0
  return ranked.slice(0, depth).filter((id) => right.has(id)).length / possible
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The value below which `share` of the sorted values lie (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0)
}

/** Grades by case study: 3 solves it, 2 helps, 1 touches on it; 0 when missing. */
export type Grades = ReadonlyMap<string, number>
