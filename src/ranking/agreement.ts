import type { CaseStudy, Catalogue } from '../domain/index.js'
import type { Given } from './label-shares.js'
import type { ProblemVectors } from './problem-vectors.js'
import type { MeasuringModel } from './ranking-model.js'
import type { SignalName } from './signal-names.js'
import { addSignal, fillMissing, type GrowingSignals, provisionalScore, type Signals } from './signals.js'

/** Limits the effect of very rare labels, and keeps the logarithm finite. */
const smoothing = 0.02

type Labels = (study: CaseStudy) => readonly string[]

const labelsOf = {
  technologyOfBest: ({ technologies }) => technologies,
  processAreaOfBest: ({ processAreas }) => processAreas,
  tagOfBest: ({ tags }) => tags,
} as const satisfies Partial<Record<SignalName, Labels>>
type LabelSignal = keyof typeof labelsOf
const labelSignals = Object.keys(labelsOf) as LabelSignal[]

/** The influence of each case study on what the best have in common; negative for bad examples. */
type Influence = ReadonlyMap<string, number>

/** The odds that each is useful as a share of the odds of all. Sharper or softer shares rank no better. */
function influenceOf(signals: readonly Signals[], model: MeasuringModel): Influence {
  const scores = signals.map((one) => provisionalScore(one, model))
  const highest = Math.max(...scores)
  const weights = scores.map((score) => Math.exp(score - highest))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(signals.map(({ caseStudyId }, index) => [caseStudyId, weights[index]! / total]))
}

/** Case studies that the caller marks as good and bad examples. */
export interface Examples {
  readonly moreLike: readonly string[]
  readonly lessLike: readonly string[]
}

/** What agreement is measured in. */
export interface AgreementParts {
  readonly catalogue: Catalogue
  readonly problems: ProblemVectors | undefined
  readonly model: MeasuringModel
}

/** What the caller gives in addition to the need. */
export interface Guidance {
  readonly examples: Examples
  readonly given: Given
}

/**
 * The total influence of good examples relative to all other case studies, and of bad ones. Moving the vector of the
 * need instead (Rocchio 1971) made results worse (docs/quality.md).
 */
const influenceOfMore = 0.3
const influenceOfLess = 0.1

function withExamples(influence: Influence, { moreLike, lessLike }: Examples): Influence {
  const left = moreLike.length > 0 ? 1 - influenceOfMore : 1
  const result = new Map([...influence].map(([id, weight]) => [id, weight * left]))
  for (const id of moreLike) result.set(id, (result.get(id) ?? 0) + influenceOfMore / moreLike.length)
  for (const id of lessLike) result.set(id, -influenceOfLess / lessLike.length)
  return result
}

/**
 * Adds how a case study agrees with the best so far: its similarity to them, and whether it has a technology,
 * process area or tag that is more frequent among them than in the catalogue. Case studies that answer one need are
 * often of one kind (pseudo-relevance feedback).
 */
export function addAgreement(
  signals: readonly GrowingSignals[],
  { catalogue, problems, model }: AgreementParts,
  { examples, given }: Guidance,
): void {
  if (signals.length === 0) return
  const influence = withExamples(influenceOf(signals, model), examples)
  if (problems) {
    addSignal(signals, 'likeBest', problems.likenessToMean(influence, 'needs'))
    addSignal(signals, 'likeBestExpected', problems.likenessToMean(influence, 'expected'))
  }
  for (const name of labelSignals) {
    const index = indexesOf(catalogue)[name]
    const givenLabels = givenFor(name, given)
    const shares = givenLabels.length > 0 ? sharesOfGiven(givenLabels, index) : sharesAmongBest(influence, index)
    addSignal(signals, name, bestLifts(signals, liftsOf(shares, index), index))
  }
  fillMissing(signals, labelSignals, model.whenMissing, (one) => provisionalScore(one, model))
}

/** The labels that the caller gives; they replace the labels of the best. */
function givenFor(name: LabelSignal, { technologies, processAreas }: Given): readonly string[] {
  return { technologyOfBest: technologies, processAreaOfBest: processAreas, tagOfBest: [] }[name]
}

/** Labels that are very rare among the best are all alike. */
const leastLift = -2

/** The labels of one kind, numbered: counting by number takes a tenth of the time of counting by name. */
interface LabelIndex {
  readonly numberOf: ReadonlyMap<string, number>
  /** The labels of each case study that has some. */
  readonly ofCase: ReadonlyMap<string, readonly number[]>
  /** The share of the catalogue that has each label, 0..1. */
  readonly usual: Float64Array
}

const known = new WeakMap<Catalogue, Record<LabelSignal, LabelIndex>>()

/** A catalogue does not change while it is in use. */
function indexesOf(catalogue: Catalogue): Record<LabelSignal, LabelIndex> {
  const found = known.get(catalogue) ?? {
    technologyOfBest: labelIndex(labelsOf.technologyOfBest, catalogue),
    processAreaOfBest: labelIndex(labelsOf.processAreaOfBest, catalogue),
    tagOfBest: labelIndex(labelsOf.tagOfBest, catalogue),
  }
  known.set(catalogue, found)
  return found
}

function labelIndex(labels: Labels, { caseStudies }: Catalogue): LabelIndex {
  const names = new Set([...caseStudies.values()].flatMap(labels))
  const numberOf = new Map([...names].map((name, number) => [name, number]))
  const ofCase = new Map<string, number[]>()
  const usual = new Float64Array(names.size)
  for (const [id, study] of caseStudies) {
    const own = labels(study).map((label) => numberOf.get(label)!)
    if (own.length > 0) ofCase.set(id, own)
    for (const label of own) usual[label]! += 1 / caseStudies.size
  }
  return { numberOf, ofCase, usual }
}

/** The share of the best that have each label, 0..1. */
function sharesAmongBest(influence: Influence, { ofCase, usual }: LabelIndex): Float64Array {
  const shares = new Float64Array(usual.length)
  for (const [id, weight] of influence) for (const label of ofCase.get(id) ?? []) shares[label]! += weight
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

/** The lift of the best label of each case study that has some. */
function bestLifts(signals: readonly Signals[], lifts: Float64Array, { ofCase }: LabelIndex): Map<string, number> {
  const best = new Map<string, number>()
  for (const { caseStudyId } of signals) {
    const own = ofCase.get(caseStudyId)
    if (own)
      best.set(
        caseStudyId,
        own.reduce((most, label) => Math.max(most, lifts[label]!), leastLift),
      )
  }
  return best
}
