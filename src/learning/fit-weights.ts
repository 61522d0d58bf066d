import { type RankingModel, type SignalName, scoreCases, signalNames } from '../recommendation/index.js'
import type { JudgedNeed } from './judged-needs.js'
import { mean, ndcg } from './metrics.js'

type Weights = Readonly<Record<SignalName, number>>

const steps = [0, 0.25, 0.5, 0.75, 1, 1.5, 2]
/** A change that gains less than this is noise. */
const leastGain = 0.0005

/** nDCG@10 of needs ranked with these weights. */
export function qualityOf(needs: readonly JudgedNeed[], weights: Weights, model: RankingModel): number {
  const both = { ...model, weights: { sameLanguage: weights, otherLanguage: weights } }
  return mean(
    needs.map(({ measured, grades }) =>
      ndcg(
        scoreCases(measured, both, true).map(({ caseStudyId }) => caseStudyId),
        grades,
        10,
      ),
    ),
  )
}

/** Weights by plain coordinate search from equal ones: few enough numbers for forty topics, and easy to look into. */
export function fitWeights(needs: readonly JudgedNeed[], model: RankingModel): Weights {
  let best: Weights = Object.fromEntries(signalNames.map((name) => [name, 1])) as Weights
  let quality = qualityOf(needs, best, model)
  for (let improved = true; improved; ) {
    improved = false
    for (const name of signalNames) {
      for (const step of steps) {
        const candidate = { ...best, [name]: step }
        const reached = qualityOf(needs, candidate, model)
        if (reached > quality + leastGain) {
          best = candidate
          quality = reached
          improved = true
        }
      }
    }
  }
  return best
}
