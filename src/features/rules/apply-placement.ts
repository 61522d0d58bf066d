import type { Orders } from './placement.js'

interface Ranked {
  readonly caseStudyId: string
  /** Probability that the match is useful, 0..1. */
  readonly probability: number
}

/**
 * Puts what people decided over what was ranked: hide; boost and bury; approved ones first; pins last, so that nothing
 * moves them. A case study that has its place by decision is taken out of the ranking before, so it is there once.
 * @param ranked what filters leave, best first
 * @param arrange what else orders the list, such as diversity; it sees boosted odds and may cut the end off
 */
export function applyCuration<T extends Ranked>(
  ranked: readonly T[],
  orders: Orders,
  arrange: (list: readonly T[]) => readonly T[] = (list) => list,
): T[] {
  const shown = ranked.filter(({ caseStudyId }) => !orders.hidden.has(caseStudyId))
  const isPinned = ({ caseStudyId }: T) => orders.pins.has(caseStudyId)
  const isApproved = (item: T) => orders.approved.has(item.caseStudyId) && !isPinned(item)
  const rest = shown.filter((item) => !isPinned(item) && !isApproved(item))
  return placePins(
    [...shown.filter(isApproved), ...moveByWeights(rest, orders, arrange)],
    shown.filter(isPinned),
    orders,
  )
}

/** The scores stay what they are, chances of being useful; only for the order is one taken for better or worse. */
function moveByWeights<T extends Ranked>(
  list: readonly T[],
  { weights }: Orders,
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

function placePins<T extends Ranked>(list: readonly T[], pinned: readonly T[], { pins }: Orders): T[] {
  const placed = [...list]
  const placeOf = ({ caseStudyId }: T) => pins.get(caseStudyId)!
  for (const item of [...pinned].sort((left, right) => placeOf(left) - placeOf(right))) {
    placed.splice(placeOf(item) - 1, 0, item)
  }
  return placed
}
