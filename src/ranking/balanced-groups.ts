/** The gain of two items that are in one group; the order of the two does not matter. */
export type PairGain = (one: number, other: number) => number

/** Rounds of exchanges; in practice a few are enough. */
const mostRounds = 50
/** Exchanges that gain less are rounding. */
const leastGain = 1e-9

/**
 * Divides items into groups of about equal size so that the sum of the gains within groups is high: groups grow around the
 * items with most to gain, and then any two items of different groups change places while that helps (a local optimum, as
 * in Kernighan and Lin 1970). The same gains give the same groups.
 * @param size wanted items in a group; sizes differ by at most one
 * @returns groups of item numbers, each in ascending order
 */
export function balancedGroups(count: number, size: number, gain: PairGain): number[][] {
  if (count === 0) return []
  const known = remembered(count, gain)
  const groups = exchanged(grown(count, Math.max(1, Math.round(count / size)), known), known)
  return groups.map((group) => group.sort((left, right) => left - right)).sort((left, right) => left[0]! - right[0]!)
}

/** Each gain is asked for many times, and may take long to find: all are found once. */
function remembered(count: number, gain: PairGain): PairGain {
  const table = Float64Array.from({ length: count * count }, (_, place) =>
    gain(Math.floor(place / count), place % count),
  )
  return (one, other) => table[one * count + other]!
}

/** The sum of the gains within a group. */
export function gainWithin(group: readonly number[], gain: PairGain): number {
  return group.reduce(
    (sum, one, place) => group.slice(place + 1).reduce((rest, other) => rest + gain(one, other), sum),
    0,
  )
}

function grown(count: number, groupCount: number, gain: PairGain): number[][] {
  const open = new Set(Array.from({ length: count }, (_, item) => item))
  return Array.from({ length: groupCount }, (_, number) => {
    const size = Math.floor(count / groupCount) + Number(number < count % groupCount)
    const group: number[] = []
    while (group.length < size) {
      const items = [...open]
      const next = best(items, (item) => gainWith(item, group.length === 0 ? items : group, gain))
      group.push(next)
      open.delete(next)
    }
    return group
  })
}

function exchanged(groups: number[][], gain: PairGain): number[][] {
  for (let round = 0; round < mostRounds; round++) {
    let isBetter = false
    for (const [number, group] of groups.entries()) {
      for (const other of groups.slice(number + 1)) if (exchangeOnce(group, other, gain)) isBetter = true
    }
    if (!isBetter) break
  }
  return groups
}

/** Exchanges the first two items of two groups that gain by it. */
function exchangeOnce(group: number[], other: number[], gain: PairGain): boolean {
  for (const [place, one] of group.entries()) {
    for (const [otherPlace, two] of other.entries()) {
      const before = gainWith(one, group, gain) + gainWith(two, other, gain)
      const after = gainWith(one, other, gain) - gain(one, two) + gainWith(two, group, gain) - gain(two, one)
      if (after <= before + leastGain) continue
      group[place] = two
      other[otherPlace] = one
      return true
    }
  }
  return false
}

function gainWith(item: number, others: readonly number[], gain: PairGain): number {
  return others.reduce((sum, other) => (other === item ? sum : sum + gain(item, other)), 0)
}

function best(items: readonly number[], value: (item: number) => number): number {
  return items.map((item) => ({ item, value: value(item) })).reduce((top, one) => (one.value > top.value ? one : top))
    .item
}
