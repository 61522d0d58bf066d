import type { Catalogue } from '../catalogue/index.js'
import type { CaseStudy } from '../domain/index.js'
import type { PassageVectors } from '../search/index.js'
import type { SignalName } from './answer.js'
import { addSignal, inProvisionalOrder, type Signals } from './signals.js'

/** Case studies taken for the best so far; the first weighs most, so further ones change little. */
const bestCount = 10

type Labels = (study: CaseStudy) => readonly string[]

const labelsOf = {
  technologyOfBest: ({ technologies }) => technologies,
  processAreaOfBest: ({ processAreas }) => processAreas,
  tagOfBest: ({ tags }) => tags,
} as const satisfies Partial<Record<SignalName, Labels>>

/**
 * How a case study agrees with the best so far: how like them it is, and whether it has the technologies, process areas
 * and tags that most of them have. What answers one need is often of one kind (pseudo-relevance feedback; the best so
 * far weigh by reciprocal rank).
 */
export function addAgreement(
  signals: readonly Signals[],
  catalogue: Catalogue,
  vectors: PassageVectors | undefined,
): readonly Signals[] {
  const best = inProvisionalOrder(signals)
    .slice(0, bestCount)
    .map(({ caseStudyId }, index) => ({ caseStudyId, weight: 1 / (index + 1) }))
  const everyone = signals.map(({ caseStudyId }) => caseStudyId)
  let result = signals
  if (vectors) result = addSignal(result, 'likeBest', likenessTo(best, everyone, vectors))
  for (const [name, labels] of Object.entries(labelsOf)) {
    result = addSignal(result, name as keyof typeof labelsOf, shareOfLabels(best, everyone, labels, catalogue))
  }
  return result
}

interface Weighted {
  readonly caseStudyId: string
  readonly weight: number
}

/** The mean likeness of each case study to the best, itself left out. */
function likenessTo(best: readonly Weighted[], ids: readonly string[], vectors: PassageVectors): Map<string, number> {
  return new Map(
    ids.flatMap((id) => {
      let sum = 0
      let total = 0
      for (const { caseStudyId, weight } of best) {
        if (caseStudyId === id) continue
        sum += weight * vectors.likeness(id, caseStudyId)
        total += weight
      }
      return total === 0 ? [] : [[id, sum / total]]
    }),
  )
}

/** The share of the best that have the label of a case study which most of them have, 0..1. */
function shareOfLabels(
  best: readonly Weighted[],
  ids: readonly string[],
  labels: Labels,
  { caseStudies }: Catalogue,
): Map<string, number> {
  const total = best.reduce((sum, { weight }) => sum + weight, 0)
  const mass = new Map<string, number>()
  for (const { caseStudyId, weight } of best) {
    for (const label of labels(caseStudies.get(caseStudyId)!)) mass.set(label, (mass.get(label) ?? 0) + weight)
  }
  return new Map(
    ids.map((id) => [
      id,
      labels(caseStudies.get(id)!).reduce((most, label) => Math.max(most, mass.get(label) ?? 0), 0) / total,
    ]),
  )
}
