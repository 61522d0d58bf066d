import type { CaseStudy, Catalogue } from '../domain/index.js'
import type { Given } from './label-shares.js'
import type { ProblemVectors } from './problem-vectors.js'
import type { MeasuringModel } from './ranking-model.js'
import type { SignalName } from './signal-names.js'
import { addSignal, fillMissing, provisionalScore, type Signals } from './signals.js'

/** Limits the effect of very rare labels, and keeps the logarithm finite. */
const smoothing = 0.02

type Labels = (study: CaseStudy) => readonly string[]

const labelsOf = {
  technologyOfBest: ({ technologies }) => technologies,
  processAreaOfBest: ({ processAreas }) => processAreas,
  tagOfBest: ({ tags }) => tags,
} as const satisfies Partial<Record<SignalName, Labels>>
type LabelSignal = keyof typeof labelsOf

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
 * Measures how a case study agrees with the best so far: its similarity to them, and whether it has a technology,
 * process area or tag that is more frequent among them than in the catalogue. Case studies that answer one need are
 * often of one kind (pseudo-relevance feedback).
 */
export function addAgreement(
  signals: readonly Signals[],
  { catalogue, problems, model }: AgreementParts,
  { examples, given }: Guidance,
): readonly Signals[] {
  if (signals.length === 0) return signals
  const influence = withExamples(influenceOf(signals, model), examples)
  let result = signals
  if (problems) {
    result = addSignal(result, 'likeBest', likenessToBest(influence, problems.likenessToMean(influence, 'needs')))
    const ofExpected = problems.likenessToMean(influence, 'expected')
    result = addSignal(result, 'likeBestExpected', likenessToBest(influence, ofExpected))
  }
  for (const name of Object.keys(labelsOf) as LabelSignal[]) {
    const givenLabels = givenFor(name, given)
    const shares =
      givenLabels.length > 0
        ? new Map(givenLabels.map((id) => [id, 1]))
        : shareAmongBest(influence, labelsOf[name], catalogue)
    const lift = liftOf(shares, labelsOf[name], catalogue)
    const best = new Map(
      signals.flatMap(({ caseStudyId }) => {
        const lifts = labelsOf[name](catalogue.caseStudies.get(caseStudyId)!).map((label) => lift.get(label) ?? 0)
        return lifts.length > 0 ? [[caseStudyId, Math.max(leastLift, ...lifts)] as const] : []
      }),
    )
    result = addSignal(result, name, best)
  }
  const labelSignals = Object.keys(labelsOf) as LabelSignal[]
  return fillMissing(result, labelSignals, model.whenMissing, (one) => provisionalScore(one, model))
}

/** The labels that the caller gives; they replace the labels of the best. */
function givenFor(name: LabelSignal, { technologies, processAreas }: Given): readonly string[] {
  return { technologyOfBest: technologies, processAreaOfBest: processAreas, tagOfBest: [] }[name]
}

/** Labels that are very rare among the best are all alike. */
const leastLift = -2

/** The similarity of each case study to the weighted mean of the best. */
function likenessToBest(
  influence: Influence,
  likenessOf: ReturnType<ProblemVectors['likenessToMean']>,
): Map<string, number> {
  return new Map(
    [...influence.keys()].flatMap((id) => {
      const likeness = likenessOf(id)
      return likeness === undefined ? [] : [[id, likeness]]
    }),
  )
}

/** The share of the best that have each label, 0..1. */
function shareAmongBest(influence: Influence, labels: Labels, { caseStudies }: Catalogue): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [id, weight] of influence) {
    for (const label of labels(caseStudies.get(id)!)) shares.set(label, (shares.get(label) ?? 0) + weight)
  }
  return shares
}

/** Natural logarithm of how much more frequent each label is among the best than in the catalogue. */
function liftOf(shares: ReadonlyMap<string, number>, labels: Labels, { caseStudies }: Catalogue): Map<string, number> {
  const counts = new Map<string, number>()
  for (const study of caseStudies.values()) {
    for (const label of labels(study)) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Map(
    [...counts].map(([label, count]) => [
      label,
      Math.log((Math.max(0, shares.get(label) ?? 0) + smoothing) / (count / caseStudies.size + smoothing)),
    ]),
  )
}
