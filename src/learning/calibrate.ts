import { type Calibration, type RankingModel, scoreCases } from '../recommendation/index.js'
import { fitLogistic } from './fit-logistic.js'
import type { JudgedNeed } from './judged-needs.js'
import { mean as meanOf, usefulFrom } from './metrics.js'

/** The share of needs without an answer that calibration assumes among all needs. */
const shareUnanswerable = 0.2

/**
 * Fits the logistic functions of the score.
 * @param answerable needs with judged case studies
 * @param unanswerable needs for which no case study is useful; they have no grades
 */
export function fitCalibration(
  answerable: readonly JudgedNeed[],
  unanswerable: readonly JudgedNeed[],
  model: RankingModel,
): Calibration {
  const [gate = 0, top = 0, mean = 0, tokens = 0] = fitLogistic([
    ...gateObservations(answerable, true, 1 - shareUnanswerable),
    ...gateObservations(unanswerable, false, shareUnanswerable),
  ])
  const [useful = 0, fused = 0] = fitLogistic(usefulObservations(answerable, model))
  // Words alone cannot tell whether there is an answer: needs without one take their part in the fit instead.
  const [usefulByWords = 0, fusedByWords = 0] = fitLogistic([
    ...usefulObservations(answerable.map(withoutVectors), model, (1 - shareUnanswerable) / answerable.length),
    ...usefulObservations(unanswerable.map(withoutVectors), model, shareUnanswerable / unanswerable.length),
  ])
  return {
    answerable: {
      intercept: round(gate),
      top: round(top),
      mean: round(mean),
      tokens: round(tokens),
      usualTokens: round(meanOf(answerable.flatMap(({ measured }) => measured.nearness?.tokens ?? []))),
    },
    useful: { intercept: round(useful), fused: round(fused) },
    usefulByWords: { intercept: round(usefulByWords), fused: round(fusedByWords) },
  }
}

function gateObservations(needs: readonly JudgedNeed[], outcome: boolean, share: number) {
  return needs.flatMap(({ measured: { nearness } }) =>
    nearness
      ? [
          {
            features: [nearness.top, nearness.mean, nearness.tokens ?? 0],
            outcome,
            weight: (share * 1000) / needs.length,
          },
        ]
      : [],
  )
}

function usefulObservations(needs: readonly JudgedNeed[], model: RankingModel, weightOfNeed = 1) {
  return needs.flatMap(({ measured, sameLanguage, grades }) =>
    scoreCases(measured, model, sameLanguage).map(({ caseStudyId, fused }) => ({
      features: [fused],
      outcome: (grades.get(caseStudyId) ?? 0) >= usefulFrom,
      weight: weightOfNeed * 1000,
    })),
  )
}

/** A need as it looks when the encoder is down. */
function withoutVectors(need: JudgedNeed): JudgedNeed {
  const signals = need.measured.signals.map(({ caseStudyId, values, standardised }) => ({
    caseStudyId,
    values: { lexical: values.lexical ?? 0 },
    standardised: { lexical: standardised.lexical ?? 0 },
  }))
  return { ...need, measured: { signals, nearness: undefined } }
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
