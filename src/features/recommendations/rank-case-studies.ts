import { measure } from '../../engine/index.js'
import { type ScoredCase, type SignalName, scoreCases } from '../../ranking/index.js'
import type { Recommendation } from './answer.js'
import type { Answering } from './answering.js'
import { unranked } from './curation.js'

export interface RankedCaseStudies {
  /** Best first. */
  readonly scored: ScoredCase[]
  readonly degraded: Recommendation['degraded']
  /** Whether meaning was compared; without it, a probability only gives the order. */
  readonly isKnown: boolean
}

/** Ranks the case studies that pass the filters and are not given as examples. */
export async function rankCaseStudies(
  { need, request, snapshot, placement, votes, allowed }: Answering,
  without: ReadonlySet<SignalName> | undefined,
): Promise<RankedCaseStudies> {
  const { catalogue, ranking } = snapshot
  const { failed, ...measured } = await measure(need, snapshot, {
    allowed,
    wanted: request.limit + request.offset,
    also: [...votes.keys()].filter((id) => catalogue.caseStudies.has(id)),
    examples: request,
    given: request,
    ...(without && { without }),
  })
  const degraded = new Set<Recommendation['degraded'][number]>(failed)
  if (!(await need.views)) degraded.add('semantic')
  const examples = new Set([...request.moreLike, ...request.lessLike])
  const isLeft = ({ caseStudyId: id }: ScoredCase) => !examples.has(id) && (allowed?.has(id) ?? true)
  const left = scoreCases(measured, ranking, votes).filter(isLeft)
  return {
    scored: [...left, ...unranked(placement, left, catalogue).filter(isLeft)],
    degraded: [...degraded],
    isKnown: measured.nearness !== undefined,
  }
}
