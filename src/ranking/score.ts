import type { Fit } from '../domain/index.js'
import { addWeighted } from './column.js'
import { factNearnessNames, type Nearness, nearnessNames, styleOf } from './nearness.js'
import type { Votes } from './neighbour-votes.js'
import type { LogisticModel, RankingModel, ScoringModel, UsefulModel } from './ranking-model.js'
import { measuredNames, namesBy, type RankedBy, type SignalName, signalNames } from './signal-names.js'
import type { Measured, Signals } from './signals.js'

export interface ScoredCase {
  readonly caseStudyId: string
  /** Probability that the match is useful, 0..1. */
  readonly probability: number
  /** What the score is made of. Found when it is asked for: few of the case studies that are scored are shown. */
  parts(): ScoreParts
}

export interface ScoreParts {
  /** The values of the signals that the case study is ranked by. */
  readonly values: Readonly<Partial<Record<SignalName, number>>>
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
 * has nothing to do with the catalogue. So the probability has two factors: that the catalogue has an answer at all, and that
 * this case study is one. If the same need was answered before, there is an answer.
 */
export function scoreCases(measured: Measured, model: ScoringModel, votes: Votes = noVotes): ScoredCase[] {
  const { candidates, byNeeds } = measured.signals
  const { probabilities, logOdds, useful } = scoresOf(measured, model, votes)
  const order = [...candidates.ids.keys()].sort(
    (left, right) =>
      probabilities[right]! - probabilities[left]! ||
      logOdds[right]! - logOdds[left]! ||
      (candidates.ids[left]! < candidates.ids[right]! ? -1 : 1),
  )
  return order.map((place) => {
    const caseStudyId = candidates.ids[place]!
    const by = byNeeds[place] ? 'needs' : 'facts'
    return {
      caseStudyId,
      probability: probabilities[place]!,
      parts: () => partsAt(place, measured, { by, useful: useful[by], vote: votes.get(caseStudyId)?.value }),
    }
  })
}

/** The probability that each candidate is useful, in their order. */
export function probabilitiesOf(measured: Measured, model: ScoringModel): Float64Array {
  return scoresOf(measured, model, noVotes).probabilities
}

function scoresOf({ signals, nearness }: Measured, model: ScoringModel, votes: Votes) {
  const { candidates, byNeeds } = signals
  const sameNeed = Math.max(0, ...[...votes.values()].map((vote) => vote.sameNeed))
  const answerable = nearness ? probabilityOfAnswer(nearness, model) : { needs: 1, facts: 1 }
  const useful = usefulFor(nearness, model)
  const odds = { needs: logOddsOf(signals, useful.needs), facts: logOddsOf(signals, useful.facts) }
  const logOdds = Float64Array.from(candidates.ids, (_, place) => odds[byNeeds[place] ? 'needs' : 'facts'][place]!)
  for (const [place, id] of votes.size > 0 ? candidates.ids.entries() : [])
    logOdds[place]! += weightOfVotes * (votes.get(id)?.value ?? 0)
  const probabilities = logOdds.map((value, place) => {
    const doubt = 1 - answerable[byNeeds[place] ? 'needs' : 'facts']
    return logistic(value) * (1 - doubt * (1 - sameNeed))
  })
  return { probabilities, logOdds, useful }
}

interface Scored {
  readonly by: RankedBy
  readonly useful: LogisticModel
  readonly vote: number | undefined
}

function partsAt(place: number, { signals, nearness }: Measured, { by, useful, vote }: Scored): ScoreParts {
  const values = rowAt(place, signals.values, nearness ? namesBy[by] : signalNames)
  const standardised = rowAt(place, signals.standardised, signalNames)
  const contributions = Object.fromEntries(
    Object.entries(standardised).map(([name, value]) => [name, value * (useful.coefficients[name as SignalName] ?? 0)]),
  )
  if (vote === undefined) return { values, contributions }
  return {
    values: { ...values, neighbourNeeds: vote },
    contributions: { ...contributions, neighbourNeeds: weightOfVotes * vote },
  }
}

/** The signals of one candidate, without those that are missing. */
function rowAt(
  place: number,
  columns: Signals['values'],
  names: readonly SignalName[],
): Partial<Record<SignalName, number>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = columns[name]?.[place] ?? Number.NaN
      return Number.isNaN(value) ? [] : [[name, value]]
    }),
  )
}

/** How a need is written, in deviations from the usual: 0 where it is not known. */
export function writtenLike(nearness: Nearness, { written }: Pick<ScoringModel, 'written'>) {
  const deviations = (value: number | undefined, { mean, deviation }: { mean: number; deviation: number }) =>
    value === undefined || deviation === 0 ? 0 : Math.max(-most, Math.min(most, (value - mean) / deviation))
  return {
    length: deviations(nearness.length, written.length),
    style: deviations(styleOf(nearness), written.style),
  }
}

/** Beyond this many deviations nothing was learned. */
const most = 2.5

/** What each signal is worth for a need; all the same when only words are compared. */
function usefulFor(nearness: Nearness | undefined, model: ScoringModel): Record<RankedBy, LogisticModel> {
  if (!nearness) return { needs: model.usefulByWords, facts: model.usefulByWords }
  const written = writtenLike(nearness, model)
  return { needs: usefulWhen(written, model.useful.needs), facts: usefulWhen(written, model.useful.facts) }
}

/** What each signal is worth for a need that is written like this. */
function usefulWhen(
  { length, style }: ReturnType<typeof writtenLike>,
  { intercept, coefficients, byLength, byStyle }: UsefulModel,
): LogisticModel {
  return {
    intercept: intercept + length * byLength.intercept + style * byStyle.intercept,
    coefficients: Object.fromEntries(
      measuredNames.map((name) => [
        name,
        (coefficients[name] ?? 0) +
          length * (byLength.coefficients[name] ?? 0) +
          style * (byStyle.coefficients[name] ?? 0),
      ]),
    ),
  }
}

function logOddsOf({ candidates, standardised }: Signals, { intercept, coefficients }: LogisticModel): Float64Array {
  const sums = new Float64Array(candidates.ids.length).fill(intercept)
  for (const name of measuredNames) addWeighted(sums, standardised[name], coefficients[name])
  return sums
}

/**
 * The probability that there is an answer among the case studies that answer needs, and among those that have facts
 * alone: a need that stands far from the former can be near to the latter, and the other way round.
 */
function probabilityOfAnswer(
  nearness: Nearness,
  { answerable, answerableByFacts }: ScoringModel,
): Record<RankedBy, number> {
  const { usual } = answerable
  const byNeeds = nearnessNames.reduce(
    (sum, name) => sum + (answerable.coefficients[name] ?? 0) * (nearness[name] ?? usual[name] ?? 0),
    answerable.intercept,
  )
  const byFacts = factNearnessNames.reduce(
    (sum, name) => sum + (answerableByFacts.coefficients[name] ?? 0) * (nearness[name] ?? 0),
    answerableByFacts.intercept,
  )
  return { needs: logistic(byNeeds), facts: logistic(byFacts) }
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
