import { groupBy, type Need } from '../../domain/index.js'
import { likenessOf } from '../../ranking/index.js'
import { maybeSameFrom } from '../needs/index.js'

/** A need without an answer, and how near the catalogue came. */
export interface Gap {
  readonly need: Need
  readonly bestScore: number
  readonly at: string
}

/** Gaps that have a process area in common or, where their members named none, their words. */
export interface GapTheme {
  /** `null` where the words alone bring them together. */
  readonly processArea: string | null
  /** The need that is most like all others of the theme. */
  readonly central: Need
  /** The oldest first. */
  readonly gaps: readonly Gap[]
}

/**
 * Likeness from which two needs belong to one theme: that from which they may be the same. Lower, and chains of needs
 * that have little to do with each other come about; see `maybeSameFrom` for what was measured.
 */
export const sameThemeFrom = maybeSameFrom

/**
 * Where the catalogue has nothing, by theme; the theme of most needs first. A need that lies in several process areas
 * stands under each. What no member put into an area is grouped by single link: each is like at least one other.
 * @param vectors the views of needs; one without stays by itself
 */
export function gapsByTheme(gaps: readonly Gap[], vectors: ReadonlyMap<Need, Float32Array>): GapTheme[] {
  const likeness = (one: Gap, other: Gap) => {
    const [left, right] = [vectors.get(one.need), vectors.get(other.need)]
    return left && right ? likenessOf(left, right) : 0
  }
  const placed = gaps.flatMap((gap) => gap.need.processAreas.map((area) => ({ area, gap })))
  const byArea = groupBy(placed, ({ area }) => area)
  const rest = gaps.filter(({ need }) => need.processAreas.length === 0)
  const theme = (processArea: string | null, members: readonly Gap[]): GapTheme => {
    const inOrder = [...members].sort((left, right) => (left.need.id < right.need.id ? -1 : 1))
    return { processArea, central: centralOf(inOrder, likeness), gaps: inOrder }
  }
  return [
    ...[...byArea].map(([area, pairs]) => {
      const members = pairs.map(({ gap }) => gap)
      return theme(area, members)
    }),
    ...linked(rest, likeness).map((members) => theme(null, members)),
  ].sort(
    (left, right) => right.gaps.length - left.gaps.length || (left.gaps[0]!.need.id < right.gaps[0]!.need.id ? -1 : 1),
  )
}

type Likeness = (one: Gap, other: Gap) => number

/** Each gap joins all groups that it is like a member of, and makes them one. */
function linked(gaps: readonly Gap[], likeness: Likeness): Gap[][] {
  let groups: Gap[][] = []
  for (const gap of gaps) {
    const isLinked = (group: Gap[]) => group.some((other) => likeness(gap, other) >= sameThemeFrom)
    groups = [...groups.filter((group) => !isLinked(group)), [...groups.filter(isLinked).flat(), gap]]
  }
  return groups
}

function centralOf(gaps: readonly Gap[], likeness: Likeness): Need {
  const nearness = (one: Gap) => gaps.reduce((sum, other) => sum + (other === one ? 0 : likeness(one, other)), 0)
  return gaps.reduce((best, one) => (nearness(one) > nearness(best) ? one : best)).need
}
