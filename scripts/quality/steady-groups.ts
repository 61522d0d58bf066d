import { averageLink, seededRandom } from '../../src/ranking/index.js'

export interface Grouping {
  /** Mean likeness from which two groups become one. */
  readonly cut: number
  /** How often a part of the items is grouped. */
  readonly rounds: number
  /** The chance of each item to be in a round, 0..1. */
  readonly share: number
  /** In what share of the rounds that had both, two groups are together, from which they are one; 0..1. */
  readonly agreement: number
}

/**
 * Groups that hardly change when a few items come or go: consensus clustering (Monti et al. 2003). Parts of the items are
 * grouped by average link, and what is together in most of them is one group. Which items a round has follows from their
 * names alone, so neither their order nor chance makes a difference.
 * @param names of the items; the groups do not depend on their order
 * @param likeness of every two items, one row after the other
 * @returns the groups as places of items, in the order of their names
 */
export function steadyGroups(names: readonly string[], likeness: Float32Array, grouping: Grouping): number[][] {
  const order = [...names.keys()].sort((left, right) => (names[left]! < names[right]! ? -1 : 1))
  const rounds = Array.from({ length: grouping.rounds }, (_, round) =>
    order.filter((place) => isDrawn(names[place]!, round, grouping.share)),
  )
  const together = togetherness(rounds, likeness, { count: names.length, cut: grouping.cut })
  const groupOf = averageLink(reordered(together, order, names.length), names.length, grouping.agreement)
  const groups = new Map<number, number[]>()
  for (const [index, place] of order.entries()) {
    const group = groups.get(groupOf[index]!)
    if (group) group.push(place)
    else groups.set(groupOf[index]!, [place])
  }
  return [...groups.values()]
}

/** For every two items the share of the rounds with both in which they are in one group. */
function togetherness(
  rounds: readonly (readonly number[])[],
  likeness: Float32Array,
  { count, cut }: { count: number; cut: number },
): Float32Array {
  const joint = new Float32Array(count * count)
  const drawn = new Float32Array(count * count)
  for (const places of rounds) {
    const groupOf = averageLink(reordered(likeness, places, count), places.length, cut)
    for (const [row, one] of places.entries()) {
      for (const [column, other] of places.entries()) {
        drawn[one * count + other]! += 1
        if (groupOf[row] === groupOf[column]) joint[one * count + other]! += 1
      }
    }
  }
  return joint.map((value, index) => (drawn[index] === 0 ? 0 : value / drawn[index]!))
}

function reordered(table: Float32Array, places: readonly number[], count: number): Float32Array {
  const part = new Float32Array(places.length ** 2)
  for (const [row, one] of places.entries()) {
    for (const [column, other] of places.entries()) part[row * places.length + column] = table[one * count + other]!
  }
  return part
}

/** Whether a round has an item: a coin whose seed is made of its name (FNV-1a) and the round. */
function isDrawn(name: string, round: number, share: number): boolean {
  let hash = 0x811c9dc5
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193)
  return seededRandom(Math.imul(hash ^ round, 0x9e3779b1))() < share
}
