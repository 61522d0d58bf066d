export type Team = 'a' | 'b'

export interface Drafted<T> {
  readonly item: T
  readonly team: Team
}

export interface DraftOptions<T> {
  readonly idOf: (item: T) => string
  /** 0..1, uniform; below .5, `a` chooses first. Asked once before each pair of choices. */
  readonly random: () => number
}

/**
 * Interleaves two lists by team draft (Radlinski, Kurup and Joachims 2008, "How does clickthrough data reflect retrieval
 * quality?"): two teams choose in turn, each the best of its list that is not chosen yet, and a coin says before each
 * pair of choices which comes first. So both have the same chance to be seen, and what people open says which ranking
 * they prefer. Longer lists with the same beginnings, and the same coins, have the same beginning: pages fit together.
 */
export function teamDraft<T>(a: readonly T[], b: readonly T[], { idOf, random }: DraftOptions<T>): Drafted<T>[] {
  const lists = { a, b }
  const next = { a: 0, b: 0 }
  const chosen = new Set<string>()
  const drafted: Drafted<T>[] = []
  /** @returns whether the team had anything left to choose */
  const choose = (team: Team): boolean => {
    while (next[team] < lists[team].length) {
      const item = lists[team][next[team]++]!
      if (chosen.has(idOf(item))) continue
      chosen.add(idOf(item))
      drafted.push({ item, team })
      return true
    }
    return false
  }
  for (let isOpen = true; isOpen; ) {
    const [first, second] = random() < 0.5 ? (['a', 'b'] as const) : (['b', 'a'] as const)
    const chosenBefore = choose(first)
    isOpen = choose(second) || chosenBefore
  }
  return drafted
}
