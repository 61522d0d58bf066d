import type { Fit } from '../domain/index.js'
import type { Votes } from './neighbour-votes.js'
import type { LogisticModel, RankingModel, ScoringModel } from './ranking-model.js'
import { type SignalName, signalNames } from './signal-names.js'
import { type Measured, type Nearness, nearnessNames, type Signals } from './signals.js'

export interface ScoredCase extends Signals {
  /** Probability that the match is useful, 0..1. */
  readonly probability: number
  /** The contribution of each signal to the log-odds. */
  readonly contributions: Readonly<Partial<Record<SignalName, number>>>
}

/**
 * What a vote of 1 adds to the log-odds: it raises a probability of 50 % to 95 %. Pairs of needs that are similar but
 * not the same need about this weight at their likeness (docs/quality.md).
 */
const weightOfVotes = 3
const noVotes: Votes = new Map()

/**
 * Scores candidates, best first. Standardised signals are relative: something always stands out, even for a need that
 * has nothing to do with customs. So the probability has two factors: that the catalogue has an answer at all, and that
 * this case study is one. If the same need was answered before, there is an answer.
 */
export function scoreCases({ signals, nearness }: Measured, model: ScoringModel, votes: Votes = noVotes): ScoredCase[] {
  const sameNeed = Math.max(0, ...[...votes.values()].map((vote) => vote.sameNeed))
  const answerable = nearness ? 1 - (1 - probabilityOfAnswer(nearness, model)) * (1 - sameNeed) : 1
  const useful = nearness ? model.useful : model.usefulByWords
  return signals
    .map((one) => {
      const vote = votes.get(one.caseStudyId)?.value
      const contributions = {
        ...contributionsOf(one, useful),
        ...(vote !== undefined && { neighbourNeeds: weightOfVotes * vote }),
      }
      const logOdds = Object.values(contributions).reduce((sum, value) => sum + value, useful.intercept)
      const values = vote === undefined ? one.values : { ...one.values, neighbourNeeds: vote }
      return { scored: { ...one, values, contributions, probability: answerable * logistic(logOdds) }, logOdds }
    })
    .sort(
      (left, right) => right.logOdds - left.logOdds || (left.scored.caseStudyId < right.scored.caseStudyId ? -1 : 1),
    )
    .map(({ scored }) => scored)
}

function contributionsOf({ standardised }: Signals, { coefficients }: LogisticModel): ScoredCase['contributions'] {
  return Object.fromEntries(
    signalNames.flatMap((name) => {
      const value = standardised[name]
      return value === undefined ? [] : [[name, value * (coefficients[name] ?? 0)]]
    }),
  )
}

function probabilityOfAnswer(nearness: Nearness, { answerable }: ScoringModel): number {
  const { intercept, coefficients, usual } = answerable
  return logistic(
    nearnessNames.reduce(
      (sum, name) => sum + (coefficients[name] ?? 0) * (nearness[name] ?? usual[name] ?? 0),
      intercept,
    ),
  )
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** 0..100. */
export function scoreOf(probability: number): number {
  return Math.round(probability * 100)
}

export function fitOf(probability: number, { cuts }: Pick<RankingModel, 'cuts'>): Fit {
  const score = probability * 100
  if (score >= cuts.strong) return 'strong'
  return score >= cuts.partial ? 'partial' : 'weak'
}
