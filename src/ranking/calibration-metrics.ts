import { mean } from './metrics.js'

/** A predicted probability and the observed outcome. */
export interface Prediction {
  readonly probability: number
  readonly outcome: boolean
}

export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Mean predicted probability. */
  readonly predicted: number
  /** Share of positive outcomes. */
  readonly observed: number
}

/** Predictions in bins of equal width (Guo et al. 2017); empty bins are left out. */
export function reliability(predictions: readonly Prediction[], bins = 10): ReliabilityBin[] {
  return Array.from({ length: bins }, (_, index) => index).flatMap((index) => {
    const [from, to] = [index / bins, (index + 1) / bins]
    const inside = predictions.filter(
      ({ probability }) => probability >= from && (probability < to || index === bins - 1),
    )
    if (inside.length === 0) return []
    const predicted = mean(inside.map(({ probability }) => probability))
    const observed = mean(inside.map(({ outcome }) => Number(outcome)))
    return [{ from, to, count: inside.length, predicted, observed }]
  })
}

/** Expected calibration error: the mean gap between predicted and observed, weighted by count, 0..1. */
export function calibrationError(predictions: readonly Prediction[]): number {
  return reliability(predictions).reduce(
    (sum, { count, predicted, observed }) => sum + (count / predictions.length) * Math.abs(predicted - observed),
    0,
  )
}

/** The probability that a positive gets a higher score than a negative (area under the ROC curve). */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  const wins = positives.flatMap((positive) =>
    negatives.map((negative) => (positive > negative ? 1 : positive === negative ? 0.5 : 0)),
  )
  return mean(wins)
}
