import type { Catalogue } from '../catalogue/index.js'
import type { CaseStudy } from '../domain/index.js'
import type { PassageVectors } from '../search/index.js'
import type { SignalName } from './answer.js'
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

/** The part each case study has in what the best so far agree on; all together 1. */
export type Say = ReadonlyMap<string, number>

/** Softmax of the plain mean of what is known so far. */
export function sayOf(signals: readonly Signals[]): Say {
  const standings = signals.map((one) => standingOf(one))
  const highest = Math.max(...standings)
  const weights = standings.map((standing) => Math.exp((standing - highest) / temperature))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return new Map(signals.map(({ caseStudyId }, index) => [caseStudyId, weights[index]! / total]))
}

/**
 * How a case study agrees with the best so far: how like them it is, and whether it has a technology, process area or tag
 * that they have more often than others. What answers one need is often of one kind (pseudo-relevance feedback).
 */
export function addAgreement(
  signals: readonly Signals[],
  catalogue: Catalogue,
  vectors: PassageVectors | undefined,
): readonly Signals[] {
  if (signals.length === 0) return signals
  const say = sayOf(signals)
  let result = vectors ? addSignal(signals, 'likeBest', likenessToBest(say, vectors)) : signals
  for (const name of Object.keys(labelsOf) as LabelSignal[]) {
    const lift = liftOf(shareAmongBest(say, labelsOf[name], catalogue), labelsOf[name], catalogue)
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

/** What a case study without any label gets: less than with one that the best hardly ever have. */
const leastLift = -2

/** A say below this changes nothing that can be seen. */
const leastSay = 1e-3

/** The mean likeness of each case study to the best, itself left out. */
function likenessToBest(say: Say, vectors: PassageVectors): Map<string, number> {
  const best = [...say].filter(([, weight]) => weight >= leastSay)
  const result = new Map<string, number>()
  for (const id of say.keys()) {
    let sum = 0
    let total = 0
    for (const [other, weight] of best) {
      if (other === id) continue
      sum += weight * vectors.likeness(id, other)
      total += weight
    }
    if (total > 0) result.set(id, sum / total)
  }
  return result
}

/** The share of the best that have each label, 0..1. */
export function shareAmongBest(say: Say, labels: Labels, { caseStudies }: Catalogue): Map<string, number> {
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
      Math.log(((shares.get(label) ?? 0) + smoothing) / (count / caseStudies.size + smoothing)),
    ]),
  )
}
