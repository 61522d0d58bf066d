import type { Placement } from './placement.js'

interface Ranked {
  readonly caseStudyId: string
  /** Probability that the match is useful, 0..1. */
  readonly probability: number
}

/**
 * Applies curation to a ranked list: hide; boost and bury; approved ones first; pins last, so that nothing moves them. A
 * case study that has its place by decision is taken out of the ranking before, so that the list has it once.
 * @param ranked what filters leave, best first
 * @param arrange what else orders the list, such as diversity; it sees boosted odds and may cut off the end
 */
export function applyPlacement<T extends Ranked>(
  ranked: readonly T[],
  placement: Placement,
  arrange: (list: readonly T[]) => readonly T[] = (list) => list,
): T[] {
  const shown = ranked.filter(({ caseStudyId }) => !placement.hidden.has(caseStudyId))
  const isPinned = ({ caseStudyId }: T) => placement.pins.has(caseStudyId)
  const isApproved = (item: T) => placement.approved.has(item.caseStudyId) && !isPinned(item)
  const rest = shown.filter((item) => !isPinned(item) && !isApproved(item))
  return placePins(
    [...shown.filter(isApproved), ...moveByWeights(rest, placement, arrange)],
    shown.filter(isPinned),
    placement,
  )
}

/** Boosts and buries for the order only: scores stay what they are, probabilities of being useful. */
function moveByWeights<T extends Ranked>(
  list: readonly T[],
  { weights }: Placement,
  arrange: (list: readonly T[]) => readonly T[],
): readonly T[] {
  if (!list.some(({ caseStudyId }) => weights.has(caseStudyId))) return arrange(list)
  const original = new Map(list.map((item) => [item.caseStudyId, item]))
  const weighted = list
    .map((item) => ({ ...item, probability: withOdds(item.probability, weights.get(item.caseStudyId) ?? 1) }))
    .sort((left, right) => right.probability - left.probability)
  return arrange(weighted).map(({ caseStudyId }) => original.get(caseStudyId)!)
}

function withOdds(probability: number, factor: number): number {
  if (factor === 1) return probability
  return (factor * probability) / (1 - probability + factor * probability)
}

function placePins<T extends Ranked>(list: readonly T[], pinned: readonly T[], { pins }: Placement): T[] {
  const placed = [...list]
  const placeOf = ({ caseStudyId }: T) => pins.get(caseStudyId)!
  for (const item of [...pinned].sort((left, right) => placeOf(left) - placeOf(right))) {
    placed.splice(placeOf(item) - 1, 0, item)
  }
  return placed
}
