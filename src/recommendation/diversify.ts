import type { PassageVectors } from '../search/index.js'
import type { Coverage } from './cover-aspects.js'
import type { ScoredCase } from './score.js'

/** Only the head of the list is reordered, and always more of it than is asked for: else there is nothing to choose from. */
export const poolSize = 100

/** Two case studies with a cosine below this are about different things. Pairs of unrelated cases lie around 0. */
const alikeFrom = 0.4

/**
 * The first `wanted` of a list in order of score; asked for more, the beginning stays the same, so that pages fit together.
 * A case study goes further down the more it repeats what stands
 * above it: because it is like one of those (maximal marginal relevance, Carbonell and Goldstein 1998, with a threshold),
 * or because the aspects of the need that it covers are covered already (xQuAD, Santos, Macdonald and Ounis 2010).
 * @param diversity 0 keeps the order by score; 1 takes all merit from a repetition
 */
export function diversify(
  scored: readonly ScoredCase[],
  diversity: number,
  wanted: number,
  vectors: PassageVectors | undefined,
  coverage: Coverage,
): readonly ScoredCase[] {
  if (diversity === 0 || !vectors) return scored.slice(0, wanted)
  const pool = scored.slice(0, poolSize).map((item) => ({ item, likeness: 0 }))
  const chosen: ScoredCase[] = []
  /** What is left of each aspect for those who come next. */
  const open = [...(coverage.values().next().value ?? [])].map(() => 1)
  const merit = ({ item, likeness }: (typeof pool)[number]) =>
    item.probability * (1 - diversity * Math.max(likeness, alreadyCovered(coverage.get(item.caseStudyId), open)))
  while (pool.length > 0 && chosen.length < wanted) {
    const merits = pool.map(merit)
    const [{ item }] = pool.splice(merits.indexOf(Math.max(...merits)), 1) as [(typeof pool)[number]]
    chosen.push(item)
    for (const other of pool) {
      const likeness = vectors.likeness(item.caseStudyId, other.item.caseStudyId)
      other.likeness = Math.max(other.likeness, (likeness - alikeFrom) / (1 - alikeFrom))
    }
    for (const [aspect, probability] of coverage.get(item.caseStudyId)?.entries() ?? [])
      open[aspect]! *= 1 - probability
  }
  return [...chosen, ...scored.slice(poolSize, poolSize + wanted - chosen.length)]
}

/** The share of what a case study covers that is covered already. */
function alreadyCovered(covers: readonly number[] | undefined, open: readonly number[]): number {
  if (!covers) return 0
  const all = covers.reduce((sum, probability) => sum + probability, 0)
  const fresh = covers.reduce((sum, probability, aspect) => sum + probability * open[aspect]!, 0)
  return all === 0 ? 0 : 1 - fresh / all
}
