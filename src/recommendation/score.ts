import { type Fit, type SignalName, signalNames } from './answer.js'
import type { RankingModel } from './ranking-model.js'
import type { Measured, Nearness, Signals } from './signals.js'

export interface ScoredCase extends Signals {
  /** Weighted mean of the standardised signals. */
  readonly fused: number
  /** Probability that the match is useful, 0..1. */
  readonly probability: number
  /** What each signal contributes to `fused`. */
  readonly contributions: Readonly<Partial<Record<SignalName, number>>>
}

/** Scores candidates, best first. @param sameLanguage whether the catalogue has texts in the language of the need */
export function scoreCases({ signals, nearness }: Measured, model: RankingModel, sameLanguage: boolean): ScoredCase[] {
  const weights = sameLanguage ? model.weights.sameLanguage : model.weights.otherLanguage
  return signals
    .map((one) => {
      const { contributions, fused } = fuse(one, weights)
      return { ...one, fused, contributions, probability: probabilityOf(fused, nearness, model) }
    })
    .sort((left, right) => right.fused - left.fused || (left.caseStudyId < right.caseStudyId ? -1 : 1))
}

function fuse({ standardised }: Signals, weights: Readonly<Record<SignalName, number>>) {
  let total = 0
  for (const name of signalNames) if (standardised[name] !== undefined) total += weights[name]
  const contributions: Partial<Record<SignalName, number>> = {}
  let fused = 0
  for (const name of signalNames) {
    const value = standardised[name]
    if (value === undefined) continue
    const contribution = total === 0 ? 0 : (weights[name] * value) / total
    contributions[name] = contribution
    fused += contribution
  }
  return { contributions, fused }
}

/**
 * The probability that a case study is useful. Standardised signals are relative: something always stands out, even for
 * a need that has nothing to do with customs. So it takes both: that the catalogue comes near the need at all, and that
 * this case study stands out.
 */
function probabilityOf(fused: number, nearness: Nearness | undefined, { calibration }: RankingModel): number {
  const { answerable, useful, usefulByWords } = calibration
  if (!nearness) return logistic(usefulByWords.intercept + usefulByWords.fused * fused)
  const { intercept, top, mean, tokens, usualTokens } = answerable
  return (
    logistic(intercept + top * nearness.top + mean * nearness.mean + tokens * (nearness.tokens ?? usualTokens)) *
    logistic(useful.intercept + useful.fused * fused)
  )
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** 0..100. */
export function scoreOf(probability: number): number {
  return Math.round(probability * 100)
}

export function fitOf(probability: number, { cuts }: RankingModel): Fit {
  const score = probability * 100
  if (score >= cuts.strong) return 'strong'
  return score >= cuts.partial ? 'partial' : 'weak'
}
