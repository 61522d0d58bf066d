import type { Coverage } from './coverage.js'
import type { ScoredCase } from './score.js'
import type { WholeTexts } from './whole-texts.js'

/** Two case studies with a cosine below this have different topics. Unrelated pairs are around 0. */
const alikeFrom = 0.4

/** Only the top of a list is diversified: nobody compares results further down. */
const headSize = 100

export interface Diversification {
  /** 0 orders by score only; with 1, a repetition loses all its value. */
  readonly diversity: number
  readonly wanted: number
  readonly wholes: WholeTexts | undefined
  readonly coverage: Coverage
}

/**
 * The first `wanted` of a list that is sorted by score. A case study moves down the more similar it is to one above it
 * (maximal marginal relevance, Carbonell and Goldstein 1998, with a threshold), and up the more it covers of the
 * aspects that nothing above it covers (xQuAD, Santos, Macdonald and Ounis 2010; each aspect counts as much as the
 * whole need). A larger `wanted` does not change the beginning, so that pages fit together.
 */
export function diversify(
  scored: readonly ScoredCase[],
  { diversity, wanted, wholes, coverage }: Diversification,
): readonly ScoredCase[] {
  if (diversity === 0 || !wholes) return scored.slice(0, wanted)
  const head = scored.slice(0, headSize)
  const likenessTo = wholes.likenessAmong(head.map(({ caseStudyId }) => caseStudyId))
  const pool = head.map((item, place) => ({ item, place, covers: coverage.get(item.caseStudyId) ?? [], likeness: 0 }))
  const chosen: ScoredCase[] = []
  /** The part of each aspect that is not covered yet. */
  const open = (pool[0]?.covers ?? []).map(() => 1)
  const merit = ({ item, covers, likeness }: (typeof pool)[number]) => {
    const byItself = item.probability * (1 - diversity * likeness)
    if (open.length === 0) return byItself
    let fresh = 0
    for (let aspect = 0; aspect < open.length; aspect++) fresh += (covers[aspect] ?? 0) * open[aspect]!
    return (1 - diversity) * byItself + diversity * fresh
  }
  while (pool.length > 0 && chosen.length < wanted) {
    const merits = pool.map(merit)
    const [best] = pool.splice(merits.indexOf(Math.max(...merits)), 1) as [(typeof pool)[number]]
    chosen.push(best.item)
    const likenesses = likenessTo(best.item.caseStudyId)
    for (const other of pool)
      other.likeness = Math.max(other.likeness, (likenesses[other.place]! - alikeFrom) / (1 - alikeFrom))
    for (const [aspect, probability] of best.covers.entries()) open[aspect]! *= 1 - probability
  }
  return [...chosen, ...scored.slice(headSize, headSize + wanted - chosen.length)]
}
