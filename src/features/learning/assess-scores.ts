import {
  auroc,
  calibrationError,
  type LearnedModel,
  mean,
  type ReliabilityBin,
  reliability,
  scoreCases,
  usefulFrom,
} from '../../ranking/index.js'
import type { JudgedNeed, UnanswerableNeed } from './judged-needs.js'

export interface ScoreAssessment {
  readonly bins: readonly ReliabilityBin[]
  /** Score (0..100) of the best match below which a need is said to have no answer. */
  readonly partial: number
  readonly figures: Readonly<Record<string, number>>
}

/** Of needs that have an answer, one in twenty is lost by the cut. */
const lostAnswerable = 0.05

/** Assesses scores: whether predicted and observed shares agree, and whether they separate needs without an answer. */
export function assessScores(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly UnanswerableNeed[],
  modelFor: (need: JudgedNeed) => LearnedModel,
): ScoreAssessment {
  const best: Record<'answerable' | UnanswerableNeed['kind'], number[]> = {
    answerable: [],
    near: [],
    middle: [],
    far: [],
  }
  const predictions = answerable.flatMap((need) => {
    const scored = scoreCases(need.measured, modelFor(need))
    best.answerable.push(scored[0]!.probability)
    return scored.map(({ caseStudyId, probability }) => ({
      probability,
      outcome: (need.grades.get(caseStudyId) ?? 0) >= usefulFrom,
    }))
  })
  for (const need of unanswerable) best[need.kind].push(scoreCases(need.measured, modelFor(need))[0]!.probability)

  const sorted = best.answerable.toSorted((left, right) => left - right)
  const partial = Math.floor(100 * sorted[Math.floor(sorted.length * lostAnswerable)]!)
  const rejected = (values: readonly number[]) => mean(values.map((value) => Number(value * 100 < partial)))
  return {
    bins: reliability(predictions),
    partial,
    figures: {
      calibrationError: calibrationError(predictions),
      calibrationErrorFrom10: calibrationError(predictions.filter(({ probability }) => probability >= 0.1)),
      aurocFar: auroc(best.answerable, best.far),
      ...(best.middle.length > 0 && { aurocMiddle: auroc(best.answerable, best.middle) }),
      aurocNear: auroc(best.answerable, best.near),
      keptAnswerable: 1 - rejected(best.answerable),
      rejectedFar: rejected(best.far),
      ...(best.middle.length > 0 && { rejectedMiddle: rejected(best.middle) }),
      rejectedNear: rejected(best.near),
    },
  }
}
