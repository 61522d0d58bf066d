import { measureNeed } from '../../engine/index.js'
import { type Coverage, type ScoredCase, type SignalName, scoreCases } from '../../ranking/index.js'
import type { Recommendation } from './answer.js'
import type { Answering } from './answering.js'
import { coverageFrom } from './cover-aspects.js'
import { unranked } from './curation.js'

export interface RankedCaseStudies {
  /** Best first. */
  readonly scored: ScoredCase[]
  readonly degraded: Recommendation['degraded']
  /** Whether meaning was compared; without it, a probability only gives the order. */
  readonly isKnown: boolean
  readonly coverage: Coverage
  /** The need, then each of several aspects, in problem space; empty without vectors. */
  readonly inProblemSpace: readonly Float32Array[]
}

/** Ranks the case studies that pass the filters and are not given as examples. */
export async function rankCaseStudies(
  { need, request, snapshot, placement, votes, allowed, lexical }: Answering,
  without: ReadonlySet<SignalName> | undefined,
): Promise<RankedCaseStudies> {
  const { catalogue, ranking } = snapshot
  const { whole, aspects, inProblemSpace } = await measureNeed(need, snapshot, {
    allowed,
    lexical,
    wanted: request.limit + request.offset,
    also: [...votes.keys(), ...request.moreLike, ...request.lessLike],
    guidance: { examples: request, given: request },
    ...(without && { without }),
  })
  const examples = new Set([...request.moreLike, ...request.lessLike])
  const isLeft = ({ caseStudyId: id }: ScoredCase) => !examples.has(id) && (allowed?.has(id) ?? true)
  const left = scoreCases(whole, ranking, votes).filter(isLeft)
  return {
    scored: [...left, ...unranked(placement, left, catalogue).filter(isLeft)],
    degraded: (await need.views) ? [] : ['semantic'],
    isKnown: whole.nearness !== undefined,
    coverage: coverageFrom(aspects, ranking),
    inProblemSpace,
  }
}
