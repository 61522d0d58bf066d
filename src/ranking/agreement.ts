import type { CaseStudy, Catalogue } from '../domain/index.js'
import type { Given } from './label-shares.js'
import type { PassageVectors } from './passage-vectors.js'
import type { SignalName } from './signal-names.js'
import { addSignal, type Signals, standingOf } from './signals.js'

/**
 * How fast the say of a case study falls with its standing: by e for each .35 of mean z. Quality is about the same from
 * .25 to .5 (docs/quality.md); below, one case study decides alone, above, all have a say.
 */
const temperature = 0.35
/** Keeps a label that hardly any case study has from counting for much, and its logarithm finite. */
const smoothing = 0.02

type Labels = (study: CaseStudy) => readonly string[]

const labelsOf = {
  technologyOfBest: ({ technologies }) => technologies,
  processAreaOfBest: ({ processAreas }) => processAreas,
  tagOfBest: ({ tags }) => tags,
} as const satisfies Partial<Record<SignalName, Labels>>
type LabelSignal = keyof typeof labelsOf

/** The part each case study has in what the best so far agree on; a bad example takes away. */
type Say = ReadonlyMap<string, number>

/** Softmax of the plain mean of what is known so far. */
function sayOf(signals: readonly Signals[]): Say {
  const standings = signals.map((one) => standingOf(one))
  const highest = Math.max(...standings)
  const weights = standings.map((standing) => Math.exp((standing - highest) / temperature))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(signals.map(({ caseStudyId }, index) => [caseStudyId, weights[index]! / total]))
}

/** Case studies that are, and that are not, what somebody looks for. */
export interface Examples {
  readonly moreLike: readonly string[]
  readonly lessLike: readonly string[]
}

/** What the caller says beside the need itself. */
export interface Guidance {
  readonly examples: Examples
  readonly given: Given
}

/**
 * What good examples have to say, all together, beside all other case studies; and what bad ones take away. Moving the
 * vector of the need instead (Rocchio 1971) made results worse (docs/quality.md).
 */
const sayOfMore = 0.3
const sayOfLess = 0.1

function withExamples(say: Say, { moreLike, lessLike }: Examples): Say {
  const left = moreLike.length > 0 ? 1 - sayOfMore : 1
  const result = new Map([...say].map(([id, weight]) => [id, weight * left]))
  for (const id of moreLike) result.set(id, (result.get(id) ?? 0) + sayOfMore / moreLike.length)
  for (const id of lessLike) result.set(id, -sayOfLess / lessLike.length)
  return result
}

/**
 * How a case study agrees with the best so far: how like them it is, and whether it has a technology, process area or tag
 * that they have more often than others. What answers one need is often of one kind (pseudo-relevance feedback).
 */
export function addAgreement(
  signals: readonly Signals[],
  catalogue: Catalogue,
  vectors: PassageVectors | undefined,
  { examples, given }: Guidance,
): readonly Signals[] {
  if (signals.length === 0) return signals
  const say = withExamples(sayOf(signals), examples)
  let result = vectors ? addSignal(signals, 'likeBest', likenessToBest(say, vectors)) : signals
  for (const name of Object.keys(labelsOf) as LabelSignal[]) {
    const said = givenFor(name, given)
    const shares = said.length > 0 ? new Map(said.map((id) => [id, 1])) : shareAmongBest(say, labelsOf[name], catalogue)
    const lift = liftOf(shares, labelsOf[name], catalogue)
    const best = new Map(
      signals.map(({ caseStudyId }) => [
        caseStudyId,
        labelsOf[name](catalogue.caseStudies.get(caseStudyId)!).reduce(
          (most, label) => Math.max(most, lift.get(label) ?? 0),
          leastLift,
        ),
      ]),
    )
    result = addSignal(result, name, best)
  }
  return result
}

/** What the caller says a need is about stands in for what the best have. */
function givenFor(name: LabelSignal, { technologies, processAreas }: Given): readonly string[] {
  return { technologyOfBest: technologies, processAreaOfBest: processAreas, tagOfBest: [] }[name]
}

/** What a case study without any label gets: less than with one that the best hardly ever have. */
const leastLift = -2

/** The likeness of each case study to what the best have in common. */
function likenessToBest(say: Say, vectors: PassageVectors): Map<string, number> {
  const likenessOf = vectors.likenessToMean(say)
  return new Map(
    [...say.keys()].flatMap((id) => {
      const likeness = likenessOf(id)
      return likeness === undefined ? [] : [[id, likeness]]
    }),
  )
}

/** The share of the best that have each label, 0..1. */
function shareAmongBest(say: Say, labels: Labels, { caseStudies }: Catalogue): Map<string, number> {
  const shares = new Map<string, number>()
  for (const [id, weight] of say) {
    for (const label of labels(caseStudies.get(id)!)) shares.set(label, (shares.get(label) ?? 0) + weight)
  }
  return shares
}

/** ln of how many times more frequent each label is among the best than in the catalogue. */
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
