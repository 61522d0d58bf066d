import { diversify, type ScoredCase, seededRandom, teamDraft } from '../../ranking/index.js'
import { applyPlacement } from '../rules/index.js'
import type { Answering } from './answering.js'
import type { RankedCaseStudies, RankedList } from './rank-case-studies.js'

/** A case study in its place in an answer, with the score that the ranking gives that placed it. */
export interface Placed extends ScoredCase {
  readonly by: RankedList
  /** The number of the ranking that placed it; null where staff did. */
  readonly ranking: number | null
}

export interface OrderedResults {
  readonly page: readonly Placed[]
  /** The number of results on all pages. */
  readonly total: number
}

/**
 * Orders the results of a page by what they cover and repeat, then by decisions of staff. Where two rankings are compared,
 * each makes its list, and the two are interleaved around what staff placed.
 * @param seed of the coins of the interleaving: the same for all pages of an answer
 */
export function orderResults(ranked: RankedCaseStudies, answering: Answering, seed: number): OrderedResults {
  const { request, placement } = answering
  const { inUse, compared, isKnown, texts } = ranked
  const end = request.offset + request.limit
  const isByStaff = ({ caseStudyId: id }: ScoredCase) => placement.pins.has(id) || placement.approved.has(id)
  const listed = (by: RankedList) => by.scored.filter((one) => isListed(one, answering, isKnown))
  const arranged = (by: RankedList): Placed[] =>
    applyPlacement(
      listed(by).filter((one) => !isByStaff(one)),
      placement,
      (list) =>
        diversify(list, { diversity: request.diversity, wanted: end, wholes: texts.wholes, coverage: by.coverage }),
    ).map((one) => ({ ...one, by, ranking: by.ranking.number }))
  const byRankings = compared ? interleaved(arranged(compared.a), arranged(compared.b), seed) : arranged(inUse)
  const byStaff = listed(inUse)
    .filter(isByStaff)
    .map((one): Placed => ({ ...one, by: inUse, ranking: null }))
  // Boosted and buried they are already.
  const page = applyPlacement([...byStaff, ...byRankings], { ...placement, weights: new Map() }).slice(
    request.offset,
    end,
  )
  const lists = compared ? [compared.a, compared.b] : [inUse]
  const ids = new Set(lists.flatMap(listed).map(({ caseStudyId }) => caseStudyId))
  return { page, total: ids.size }
}

function interleaved(a: readonly Placed[], b: readonly Placed[], seed: number): Placed[] {
  const options = { idOf: ({ caseStudyId }: Placed) => caseStudyId, random: seededRandom(seed) }
  return teamDraft(a, b, options).map(({ item }) => item)
}

/** @param isKnown whether probabilities are reliable, not only their order */
function isListed(
  { caseStudyId: id, probability }: ScoredCase,
  { request, placement: { hidden, pins, approved } }: Answering,
  isKnown: boolean,
): boolean {
  if (hidden.has(id)) return false
  return !isKnown || probability * 100 >= request.minScore || pins.has(id) || approved.has(id)
}
