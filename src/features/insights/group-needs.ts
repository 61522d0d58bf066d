import type { Need } from '../../domain/index.js'
import { averageLink } from '../../ranking/index.js'
import { comparedText, likenessTable } from './need-likeness.js'

/** Needs that are about the same problem. */
export interface NeedGroup {
  /** The oldest first. */
  readonly needs: readonly Need[]
  /** The need that is most like all others of the group. */
  readonly central: Need
}

/**
 * Mean likeness from which groups become one: the lowest, in steps of .05, at which nine tenths of the needs still give
 * nearly the same groups (adjusted Rand index from .9 on): .90 to .92 on three sets of needs, see docs/quality.md.
 */
export const sameThemeFrom = 0.3

/**
 * So many needs, the newest, are grouped: the time grows with the square of their number, and staff who have more of them
 * do not read the rest.
 */
export const mostGrouped = 1000

/**
 * Needs by theme, by average link. The same needs give the same groups, in whatever order they come.
 * @param vectors the views of needs; one without is compared by its words alone
 * @returns the group of most needs first
 */
export function groupNeeds(needs: readonly Need[], vectors: ReadonlyMap<Need, Float32Array>): NeedGroup[] {
  const inOrder = [...needs].sort((left, right) => (left.id < right.id ? -1 : 1)).slice(-mostGrouped)
  const likeness = likenessTable(inOrder.map((need) => comparedText(need, vectors)))
  const groupOf = averageLink(likeness.slice(), inOrder.length, sameThemeFrom)
  const groups = new Map<number, number[]>()
  for (const [place, group] of groupOf.entries()) {
    const places = groups.get(group)
    if (places) places.push(place)
    else groups.set(group, [place])
  }
  const nearness = (one: number, places: readonly number[]) =>
    places.reduce((sum, other) => sum + (other === one ? 0 : likeness[one * inOrder.length + other]!), 0)
  return [...groups.values()]
    .map((places) => {
      const central = places.reduce((best, one) => (nearness(one, places) > nearness(best, places) ? one : best))
      return { needs: places.map((place) => inOrder[place]!), central: inOrder[central]! }
    })
    .sort((left, right) => right.needs.length - left.needs.length || (left.needs[0]!.id < right.needs[0]!.id ? -1 : 1))
}
