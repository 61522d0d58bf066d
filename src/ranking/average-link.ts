/**
 * Groups items by average link (UPGMA, Sokal and Michener 1958): the two groups that are most like each other on average
 * become one, until no two are as alike as the cut. Found by chains of nearest neighbours (Murtagh 1983), in a time that
 * grows with the square of the number of items. Equally near groups are taken in the order of the items, so items in a
 * fixed order always give the same groups.
 * @param likeness of every two items, one row after the other; it is overwritten
 * @param cut mean likeness from which two groups become one
 * @returns for each item the first item of its group
 */
export function averageLink(likeness: Float32Array, count: number, cut: number): Int32Array {
  const groupOf = Int32Array.from({ length: count }, (_, item) => item)
  const sizes = new Int32Array(count).fill(1)
  const isOpen = new Uint8Array(count).fill(1)
  const chain: number[] = []
  for (let first = 0; first < count; first++) {
    if (isOpen[first] === 0) continue
    chain.push(first)
    while (chain.length > 0) {
      const last = chain.at(-1)!
      const previous = chain.at(-2) ?? -1
      const nearest = nearestOf(last, previous, { likeness, count, isOpen })
      if (nearest < 0 || likeness[last * count + nearest]! < cut) {
        // Means only fall when others are joined: nothing will ever be near enough to the last group, nor the next one.
        isOpen[last] = 0
        chain.pop()
      } else if (nearest === previous) {
        chain.length -= 2
        const [kept, joined] = [Math.min(last, nearest), Math.max(last, nearest)]
        join(kept, joined, { likeness, count, sizes })
        isOpen[joined] = 0
        groupOf[joined] = kept
        if (chain.length === 0) chain.push(kept)
      } else {
        chain.push(nearest)
      }
    }
  }
  for (let item = 0; item < count; item++) groupOf[item] = groupOf[groupOf[item]!]!
  return groupOf
}

interface Table {
  readonly likeness: Float32Array
  readonly count: number
}

/** The open group nearest to one; the previous of the chain where none is nearer than it. */
function nearestOf(
  group: number,
  previous: number,
  { likeness, count, isOpen }: Table & { isOpen: Uint8Array },
): number {
  let nearest = previous
  for (let other = 0; other < count; other++) {
    if (isOpen[other] === 0 || other === group) continue
    if (nearest < 0 || likeness[group * count + other]! > likeness[group * count + nearest]!) nearest = other
  }
  return nearest
}

/** The likeness of a joined group is the mean over its items (Lance and Williams 1967). */
function join(kept: number, joined: number, { likeness, count, sizes }: Table & { sizes: Int32Array }): void {
  const [one, other] = [sizes[kept]!, sizes[joined]!]
  for (let item = 0; item < count; item++) {
    const mean = (one * likeness[kept * count + item]! + other * likeness[joined * count + item]!) / (one + other)
    likeness[kept * count + item] = mean
    likeness[item * count + kept] = mean
  }
  sizes[kept] = one + other
}
