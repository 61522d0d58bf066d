import { cleanText, interfaceLanguageFor, membersWithExperience, OverloadedError } from '../../domain/index.js'
import { encodeNeed, measure, type NeedEncoder, type NeedOnItsWay, type Snapshot } from '../../engine/index.js'
import { CallerGoneError } from '../../platform/encoder/index.js'
import { detectLanguage } from '../../platform/text/index.js'
import {
  diversify,
  type EncodedNeed,
  fitOf,
  neighbourVotes,
  type ScoredCase,
  type SignalName,
  scoreCases,
  scoreOf,
  type Votes,
} from '../../ranking/index.js'
import { allowedBy, summarise } from '../catalogue/index.js'
import { applyPlacement, type Placement } from '../rules/index.js'
import type { Recommendation, Result } from './answer.js'
import { coverAspects } from './cover-aspects.js'
import { asEvidence, type Curation, ordersFor, reasonsOf, uncurated, unranked } from './curation.js'
import { explain, type Grounds } from './explain.js'
import { findPeers } from './find-peers.js'
import { type NeighbourNeed, withNeedEvidence } from './peers-from-needs.js'
import { checkNames, type RecommendationRequest } from './request.js'
import { technologyShares } from './technology-shares.js'
import { understand } from './understand.js'
import { withoutConfidence } from './words-only.js'

export interface RecommendOptions {
  /** Signals to do without, to see what they give. */
  readonly without?: ReadonlySet<SignalName>
  /** The need of the request, where it is being encoded for something else too. */
  readonly encoded?: NeedOnItsWay
}

/**
 * Turns a need into ranked case studies with reasons, and into peers. Without the encoder an answer is degraded; when too
 * much is asked of it there is none, because a degraded answer to everybody would be worse than a later one.
 * @throws InvalidInputError, OverloadedError
 */
export async function recommend(
  request: RecommendationRequest,
  parts: Snapshot,
  curation: Curation = uncurated,
  { without, encoded }: RecommendOptions = {},
): Promise<Recommendation> {
  checkNames(request, parts.catalogue)
  const need = encoded ?? encodeRequest(request, parts)
  const failure = await need.failure
  if (failure instanceof OverloadedError || failure instanceof CallerGoneError) throw failure
  const language = request.outputLanguage ?? interfaceLanguageFor(need.language)
  const named = parts.findNames(need)
  const orders = ordersFor(curation, need, named, request.filters)
  const allowed = allowedBy(request.filters, parts.catalogue)
  const votes = neighbourVotes(await need.views, curation.taught)
  const { scored, degraded, isKnown } = await rank(need, request, parts, allowed, orders, { votes, without })
  const isGoodEnough = ({ caseStudyId: id, probability }: ScoredCase) =>
    !isKnown || probability * 100 >= request.minScore || orders.pins.has(id) || orders.approved.has(id)
  const isListed = (one: ScoredCase) => !orders.hidden.has(one.caseStudyId) && isGoodEnough(one)
  const listed = scored.filter(isListed)
  const { views: aspectViews, coverage } = await coverAspects(need, listed, parts)
  const end = request.offset + request.limit
  const page = applyPlacement(listed, orders, (list) =>
    diversify(list, request.diversity, end, parts.vectors, coverage),
  ).slice(request.offset, end)
  const grounds: Grounds = {
    need,
    named,
    aspectViews,
    coverage,
    catalogue: parts.catalogue,
    views: await need.views,
    needTokens: await need.tokens,
    vectors: parts.vectors,
    tokens: parts.tokens,
    language,
    memberCode: request.memberCode,
  }
  const best = Math.max(0, ...scored.map(({ probability }) => probability))
  const bestFit = fitOf(best, parts.ranking)
  const results = page.map((item, index) => present(item, request.offset + index + 1, grounds, orders, votes, parts))
  const answer: Recommendation = {
    query: {
      language: need.language,
      outputLanguage: language,
      aspects: need.aspects.map((aspect, index) => ({ ...aspect, covered: isCovered(index, need, results) })),
      truncated: await need.truncated,
    },
    fit: bestFit === 'weak' ? 'none' : bestFit,
    results,
    total: listed.length,
    peers: peersFor(asEvidence(scored, orders), grounds, curation.neighbours, allowed, request.peers),
    technologies: technologyShares(scored, parts.catalogue, language),
    understanding: understand(scored, named, request, parts.catalogue, parts.ranking, language),
    degraded,
    model: { id: parts.encoder.manifest.id, revision: parts.encoder.manifest.revision },
    index: { generation: parts.catalogue.generation, passages: parts.vectors?.passages.length ?? 0 },
  }
  return isKnown ? answer : withoutConfidence(answer)
}

/** The need of a request, understood and on its way through the model. */
export function encodeRequest(
  { text, language, outputLanguage }: RecommendationRequest,
  parts: NeedEncoder,
): NeedOnItsWay {
  const cleaned = cleanText(text)
  // A few words do not tell their language; most people write in the one in which they want to read.
  return encodeNeed(cleaned, language ?? detectLanguage(cleaned, outputLanguage), parts)
}

/** A need of one aspect is covered by whatever fits it. */
function isCovered(aspect: number, { aspects }: EncodedNeed, results: readonly Result[]): boolean {
  return results.some(({ fit, why }) =>
    aspects.length > 1 ? why.aspects.some((covered) => covered.aspect === aspect) : fit !== 'weak',
  )
}

/** Peers by case studies and, where there are any to look at, by needs. */
function peersFor(
  scored: readonly ScoredCase[],
  { catalogue, views, language, memberCode }: Grounds,
  neighbours: readonly NeighbourNeed[],
  allowed: ReadonlySet<string> | undefined,
  limit: number,
): Recommendation['peers'] {
  const request = { limit, language, memberCode }
  if (neighbours.length === 0) return findPeers(scored, catalogue, request)
  const all = findPeers(scored, catalogue, { ...request, limit: catalogue.members.size })
  return withNeedEvidence(all, views, neighbours, allowed, catalogue, request)
}

/**
 * Ranks the case studies that the filters leave and that were not given as examples, best first. `isKnown`: whether
 * meaning took part, without which a probability says nothing but the order.
 */
async function rank(
  need: EncodedNeed,
  request: RecommendationRequest,
  parts: Snapshot,
  allowed: ReadonlySet<string> | undefined,
  orders: Placement,
  { votes, without }: { votes: Votes; without: RecommendOptions['without'] },
): Promise<{ scored: ScoredCase[]; degraded: Recommendation['degraded']; isKnown: boolean }> {
  const { catalogue, ranking } = parts
  const { failed, ...measured } = await measure(need, parts, {
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
    scored: [...left, ...unranked(orders, left, catalogue).filter(isLeft)],
    degraded: [...degraded],
    isKnown: measured.nearness !== undefined,
  }
}

function present(
  item: ScoredCase,
  rank: number,
  grounds: Grounds,
  orders: Placement,
  votes: Votes,
  { catalogue, ranking }: Snapshot,
): Result {
  const study = catalogue.caseStudies.get(item.caseStudyId)!
  const why = explain(item, study, grounds, votes.get(study.id))
  return {
    rank,
    caseStudy: summarise(study, catalogue, grounds.language),
    score: scoreOf(item.probability),
    fit: fitOf(item.probability, ranking),
    pinned: orders.pins.has(study.id),
    own: grounds.memberCode !== undefined && membersWithExperience(study).includes(grounds.memberCode),
    why: { ...why, reasons: [...reasonsOf(study.id, orders, votes, grounds.language), ...why.reasons] },
  }
}
