import { type MeasuredNeed, measureNeedBy, type NumberedRanking, type RankingComparison } from '../../engine/index.js'
import { type ComparedTexts, type Coverage, type ScoredCase, type SignalName, scoreCases } from '../../ranking/index.js'
import type { Recommendation } from './answer.js'
import type { Answering } from './answering.js'
import { coverageFrom } from './cover-aspects.js'
import { unranked } from './curation.js'

/** The case studies as one ranking lists them. */
export interface RankedList {
  readonly ranking: NumberedRanking
  /** Best first. */
  readonly scored: readonly ScoredCase[]
  readonly coverage: Coverage
}

export interface RankedCaseStudies {
  /** By the ranking in use. */
  readonly inUse: RankedList
  /** By the two rankings that are compared; missing where none are. */
  readonly compared: { readonly a: RankedList; readonly b: RankedList } | undefined
  readonly degraded: Recommendation['degraded']
  /** Whether meaning was compared; without it, a probability only gives the order. */
  readonly isKnown: boolean
  /** The need, then each of several aspects, in problem space; empty without vectors. */
  readonly inProblemSpace: readonly Float32Array[]
  /** The texts of the case studies that were measured, if not of more. */
  readonly texts: ComparedTexts
}

interface RankOptions {
  readonly without?: ReadonlySet<SignalName> | undefined
  readonly comparison?: RankingComparison | undefined
}

/**
 * Ranks the case studies that pass the filters and are not given as examples. Where rankings are compared, each ranks
 * what was measured once.
 */
export async function rankCaseStudies(
  answering: Answering,
  { without, comparison }: RankOptions,
): Promise<RankedCaseStudies> {
  const { need, request, snapshot, votes, allowed, lexical, byWords } = answering
  const inUse = { number: snapshot.rankingNumber, model: snapshot.ranking }
  const wanted = [inUse, ...(comparison ? [comparison.a, comparison.b] : [])]
  const rankings = [...new Map(wanted.map((ranking) => [ranking.number, ranking])).values()]
  const measured = await measureNeedBy(
    rankings.map(({ model }) => model),
    need,
    snapshot,
    {
      allowed,
      lexical,
      byWords,
      wanted: request.limit + request.offset,
      also: [...votes.keys(), ...request.moreLike, ...request.lessLike],
      guidance: { examples: request, given: request },
      ...(without && { without }),
    },
  )
  const { whole, inProblemSpace, texts } = measured[0]!
  const isKnown = whole.nearness !== undefined
  const lists = new Map(
    rankings.map((ranking, index) => [ranking.number, rankedBy(ranking, measured[index]!, answering)]),
  )
  return {
    inUse: lists.get(inUse.number)!,
    // By words alone an answer says little about rankings.
    compared:
      comparison && isKnown ? { a: lists.get(comparison.a.number)!, b: lists.get(comparison.b.number)! } : undefined,
    degraded: (await need.views) ? [] : ['semantic'],
    isKnown,
    inProblemSpace,
    texts,
  }
}

function rankedBy(
  ranking: NumberedRanking,
  { whole, aspects }: MeasuredNeed,
  { request, snapshot, placement, votes, allowed }: Answering,
): RankedList {
  const examples = new Set([...request.moreLike, ...request.lessLike])
  const isLeft = ({ caseStudyId: id }: ScoredCase) => !examples.has(id) && (allowed?.has(id) ?? true)
  const left = scoreCases(whole, ranking.model, votes).filter(isLeft)
  return {
    ranking,
    scored: [...left, ...unranked(placement, left, snapshot.catalogue).filter(isLeft)],
    coverage: coverageFrom(aspects, ranking.model),
  }
}
