import type { ComparisonTally } from '../../engine/index.js'

export const comparisonVerdicts = ['not-enough-data', 'no-difference', 'a', 'b'] as const
/** What a comparison shows; `a` and `b` are preferred. */
export type ComparisonVerdict = (typeof comparisonVerdicts)[number]

/** Answers that must be won by one of the two. Of so many, a ranking that wins seven in ten is noticed; of few, chance is. */
export const leastDecided = 50
/** Rather than the usual .05, because people look more than once while a comparison runs. */
const clearBelow = 0.01

/** @param p of the sign test */
export function verdictOf({ winsOfA, winsOfB }: ComparisonTally, p: number): ComparisonVerdict {
  if (winsOfA + winsOfB < leastDecided) return 'not-enough-data'
  if (p >= clearBelow) return 'no-difference'
  return winsOfA > winsOfB ? 'a' : 'b'
}
