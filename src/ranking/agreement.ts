import type { CandidateLabels, Candidates } from './candidates.js'
import type { Column } from './column.js'
import type { Given } from './label-shares.js'
import { type LabelIndex, type LabelSignal, labelSignals } from './labels.js'
import type { ProblemVectors } from './problem-vectors.js'
import type { MeasuringModel } from './ranking-model.js'
import { addSignal, fillMissing, type GrowingSignals, provisionalScores } from './signals.js'

/** Limits the effect of very rare labels, and keeps the logarithm finite. */
const smoothing = 0.02

/** Case studies that the caller marks as good and bad examples. */
export interface Examples {
  readonly moreLike: readonly string[]
  readonly lessLike: readonly string[]
}

/** What agreement is measured in. */
export interface AgreementParts {
  readonly candidates: Candidates
  readonly problems: ProblemVectors | undefined
  readonly model: MeasuringModel
}

/** What the caller gives in addition to the need. */
export interface Guidance {
  readonly examples: Examples
  readonly given: Given
}

export const noGuidance: Guidance = {
  examples: { moreLike: [], lessLike: [] },
  given: { technologies: [], processAreas: [] },
}

/**
 * The odds that each is useful as a share of the odds of all: its influence on what the best have in common. Sharper or
 * softer shares rank no better.
 */
function influenceFrom(standing: Column): Column {
  const highest = Math.max(...standing)
  const weights = standing.map((score) => Math.exp(score - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

/**
 * The total influence of good examples relative to all other case studies, and of bad ones, which is negative. Moving the
 * vector of the need instead (Rocchio 1971) made results worse (docs/quality.md).
 */
const influenceOfMore = 0.3
const influenceOfLess = 0.1

function withExamples(influence: Column, ids: readonly string[], { moreLike, lessLike }: Examples): Column {
  if (moreLike.length === 0 && lessLike.length === 0) return influence
  const left = moreLike.length > 0 ? 1 - influenceOfMore : 1
  const result = influence.map((weight) => weight * left)
  for (const id of moreLike) if (ids.includes(id)) result[ids.indexOf(id)]! += influenceOfMore / moreLike.length
  for (const id of lessLike) if (ids.includes(id)) result[ids.indexOf(id)] = -influenceOfLess / lessLike.length
  return result
}

/**
 * Adds how a case study agrees with the best so far: its similarity to them, and whether it has a technology,
 * process area or tag that is more frequent among them than in the catalogue. Case studies that answer one need are
 * often of one kind (pseudo-relevance feedback).
 */
export function addAgreement(
  signals: GrowingSignals,
  { candidates, problems, model }: AgreementParts,
  { examples, given }: Guidance,
): void {
  if (candidates.ids.length === 0) return
  const standing = provisionalScores(signals, model)
  const influence = withExamples(influenceFrom(standing), candidates.ids, examples)
  if (problems) {
    addSignal(signals, 'likeBest', problems.likenessToMean(influence, candidates.problemRows!, 'needs'))
    if (signals.byNeeds.includes(0))
      addSignal(signals, 'likeBestExpected', problems.likenessToMean(influence, candidates.problemRows!, 'expected'))
  }
  for (const name of labelSignals) {
    const labels = candidates.labels[name]
    const givenLabels = givenFor(name, given)
    const shares =
      givenLabels.length > 0 ? sharesOfGiven(givenLabels, labels.index) : sharesAmongBest(influence, labels)
    addSignal(signals, name, bestLifts(labels, liftsOf(shares, labels.index)))
  }
  fillMissing(signals, labelSignals, model.whenMissing, standing)
}

/** The labels that the caller gives; they replace the labels of the best. */
function givenFor(name: LabelSignal, { technologies, processAreas }: Given): readonly string[] {
  return { technologyOfBest: technologies, processAreaOfBest: processAreas, tagOfBest: [] }[name]
}

/** Labels that are very rare among the best are all alike. */
const leastLift = -2

/** The share of the best that have each label, 0..1. */
function sharesAmongBest(influence: Column, { index, of }: CandidateLabels): Float64Array {
  const shares = new Float64Array(index.usual.length)
  // Loops by number: iterators take several times as long here.
  for (let place = 0; place < of.length; place++) {
    const own = of[place]
    for (let index = 0; own && index < own.length; index++) shares[own[index]!]! += influence[place]!
  }
  return shares
}

function sharesOfGiven(labels: readonly string[], { numberOf, usual }: LabelIndex): Float64Array {
  const shares = new Float64Array(usual.length)
  for (const label of labels) {
    const number = numberOf.get(label)
    if (number !== undefined) shares[number] = 1
  }
  return shares
}

/** Natural logarithm of how much more frequent each label is among the best than in the catalogue. */
function liftsOf(shares: Float64Array, { usual }: LabelIndex): Float64Array {
  return shares.map((share, label) => Math.log((Math.max(0, share) + smoothing) / (usual[label]! + smoothing)))
}

/** The lift of the best label of each candidate that has some. */
function bestLifts({ of }: CandidateLabels, lifts: Float64Array): Column {
  const best = new Float64Array(of.length).fill(Number.NaN)
  for (let place = 0; place < of.length; place++) {
    const own = of[place]
    if (!own) continue
    let most = leastLift
    for (let index = 0; index < own.length; index++) most = Math.max(most, lifts[own[index]!]!)
    best[place] = most
  }
  return best
}
