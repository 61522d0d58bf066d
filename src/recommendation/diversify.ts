import type { PassageVectors } from '../search/index.js'
import type { ScoredCase } from './score.js'

/** Only the head of the list is reordered: much further down nobody compares. */
const poolSize = 100
/** Two case studies with a cosine below this are about different things. Pairs of unrelated cases lie around 0. */
const alikeFrom = 0.4

/**
 * The first `wanted` of a list in order of score, where a case study goes further down the more it is like one above it
 * (maximal marginal relevance, Carbonell and Goldstein 1998, with a threshold). Asked for more, the beginning stays the
 * same: pages fit together. @param diversity 0 keeps the order by score; 1 takes all merit from a repetition
 */
export function diversify(
  scored: readonly ScoredCase[],
  diversity: number,
  wanted: number,
  vectors: PassageVectors | undefined,
): readonly ScoredCase[] {
  if (diversity === 0 || !vectors) return scored.slice(0, wanted)
  const pool = scored.slice(0, poolSize).map((item) => ({ item, repeats: 0 }))
  const chosen: ScoredCase[] = []
  while (pool.length > 0 && chosen.length < wanted) {
    let best = 0
    for (let index = 1; index < pool.length; index++) {
      if (merit(pool[index]!, diversity) > merit(pool[best]!, diversity)) best = index
    }
    const [{ item }] = pool.splice(best, 1) as [{ item: ScoredCase; repeats: number }]
    chosen.push(item)
    for (const other of pool) {
      const likeness = vectors.likeness(item.caseStudyId, other.item.caseStudyId)
      other.repeats = Math.max(other.repeats, (likeness - alikeFrom) / (1 - alikeFrom))
    }
  }
  return [...chosen, ...scored.slice(poolSize, poolSize + wanted - chosen.length)]
}

function merit({ item, repeats }: { item: ScoredCase; repeats: number }, diversity: number): number {
  return item.probability * (1 - diversity * repeats)
}
