/**
 * How far two groupings of the same items agree (Hubert and Arabie 1985): 1 for the same groups, about 0 for what chance
 * gives.
 * @param one for each item the name of its group; likewise `other`
 */
export function adjustedRandIndex(one: readonly unknown[], other: readonly unknown[]): number {
  if (one.length !== other.length) throw new RangeError('Both groupings must have the same items')
  const numbers = new Map<unknown, number>()
  const numberOf = (name: unknown) => numbers.get(name) ?? numbers.set(name, numbers.size).get(name)!
  const both = pairsWithin(one.map((name, item) => `${numberOf(name)} ${numberOf(other[item])}`))
  const [ofOne, ofOther] = [pairsWithin(one), pairsWithin(other)]
  const expected = (ofOne * ofOther) / Math.max(1, pairs(one.length))
  const most = (ofOne + ofOther) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

/** The pairs of items that are in one group. */
function pairsWithin(groups: readonly unknown[]): number {
  const sizes = new Map<unknown, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0)
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2
}
