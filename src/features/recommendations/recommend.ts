import { cleanText, interfaceLanguageFor, OverloadedError } from '../../domain/index.js'
import {
  encodeNeed,
  type NeedEncoder,
  type PendingNeed,
  type RankingComparison,
  readAhead,
  type Snapshot,
  searchWords,
} from '../../engine/index.js'
import { CallerGoneError } from '../../platform/encoder/index.js'
import { answersGiven, startStage } from '../../platform/metrics/index.js'
import { analyse, detectLanguage } from '../../platform/text/index.js'
import { type EncodedNeed, fitOf, neighbourVotes, type ScoredCase, type SignalName } from '../../ranking/index.js'
import { allowedBy } from '../catalogue/index.js'
import type { Recommendation, Result } from './answer.js'
import type { Answering } from './answering.js'
import { turnToBlock } from './blocking-work.js'
import { comparedAnswer } from './compared-answer.js'
import { asEvidence, type Curation, placementFor, reasonsOf, uncurated } from './curation.js'
import type { Grounds } from './explain.js'
import { explainOrder } from './explain-order.js'
import { findPeers } from './find-peers.js'
import { nearestFact, nearTexts } from './nearest-texts.js'
import { orderResults } from './order-results.js'
import { withNeedEvidence } from './peers-from-needs.js'
import { presentResult } from './present-result.js'
import { rankCaseStudies } from './rank-case-studies.js'
import { checkNames, type RecommendationRequest } from './request.js'
import { technologyShares } from './technology-shares.js'
import { understand } from './understand.js'
import { withoutConfidence } from './words-only.js'

export interface RecommendOptions {
  /** Signals to leave out, to measure their effect. */
  readonly without?: ReadonlySet<SignalName>
  /** The encoded need of the request, if it is encoded for something else too. */
  readonly encoded?: PendingNeed
  /** The rankings whose results are interleaved. */
  readonly comparison?: RankingComparison | undefined
}

/**
 * Turns a need into ranked case studies with reasons, and peers. Without the encoder, the answer is degraded. Under
 * overload there is no answer: a degraded answer for everybody would be worse than a later one.
 * @throws InvalidInputError, OverloadedError, CallerGoneError
 */
export async function recommend(
  request: RecommendationRequest,
  snapshot: Snapshot,
  curation: Curation = uncurated,
  { without, encoded, comparison }: RecommendOptions = {},
): Promise<Recommendation> {
  const { catalogue, ranking, encoder } = snapshot
  checkNames(request, catalogue)
  const isRead = startStage('read')
  const need = encoded ?? encodeRequest(request, snapshot)
  // What is refused is refused at once; else, what needs no vectors is done while the model reads the text.
  throwIfRefused(await Promise.race([need.failure, turnToBlock()]))
  const language = request.outputLanguage ?? interfaceLanguageFor(need.language)
  const named = snapshot.findNames(need)
  const placement = placementFor(curation, need, named, request.filters)
  const allowed = allowedBy(request.filters, catalogue)
  const needWords = analyse(need.text, need.language)
  const lexical = await searchWords(need, snapshot)
  const byWords = readAhead(lexical, snapshot, { allowed, wanted: request.limit + request.offset })
  throwIfRefused(await need.failure)
  isRead()
  await turnToBlock()
  const isRanked = startStage('rank')
  const votes = neighbourVotes(await need.views, curation.taught)
  const answering: Answering = { need, request, snapshot, placement, votes, allowed, lexical, byWords }
  const ranked = await rankCaseStudies(answering, { without, comparison })
  const { degraded, isKnown, inProblemSpace, texts } = ranked
  const { scored } = ranked.inUse
  const compared = ranked.compared && comparedAnswer(need.text, comparison!, catalogue)
  const { page, total } = orderResults(ranked, answering, compared?.seed ?? 0)
  isRanked()
  await turnToBlock()
  const isPresented = startStage('present')
  const [views, needTokens] = [await need.views, await need.tokens]
  const shown = page.map((scored) => {
    const study = catalogue.caseStudies.get(scored.caseStudyId)!
    const near = nearTexts(study, { inProblemSpace, problems: texts.problems, language })
    return { scored, study, near, vote: votes.get(study.id), coverage: scored.by.coverage }
  })
  const shownFacts = needTokens ? shown.flatMap(({ near }) => nearestFact(near, need)?.inputHash ?? []) : []
  const grounds: Grounds = {
    need,
    needWords,
    named,
    catalogue,
    views,
    needTokens,
    passageTokens: await snapshot.readTokens(shownFacts),
    language,
    memberCode: request.memberCode,
  }
  const best = Math.max(0, ...scored.map(({ probability }) => probability))
  const bestFit = fitOf(best, ranking)
  const presented = shown.map((one, index) => presentResult(one, request.offset + index + 1, grounds, answering))
  const results = explainOrder(presented, {
    language,
    isCompared: compared !== undefined,
    isMovedByStaff: (id) => reasonsOf(id, placement, votes, language).length > 0,
  })
  const answer: Recommendation = {
    query: {
      language: need.language,
      outputLanguage: language,
      aspects: need.aspects.map((aspect, index) => ({ ...aspect, covered: isCovered(index, need, results) })),
      truncated: await need.truncated,
    },
    fit: bestFit === 'weak' ? 'none' : bestFit,
    results,
    total,
    answerId: compared?.id ?? null,
    peers: peersFor(asEvidence(scored, placement), grounds, curation, answering),
    technologies: technologyShares(scored, catalogue, language),
    understanding: understand(scored, named, request, { catalogue, ranking, language }),
    degraded,
    model: { id: encoder.manifest.id, revision: encoder.manifest.revision },
    index: { generation: catalogue.generation, passages: snapshot.search.passages },
  }
  isPresented()
  answersGiven.inc({ fit: isKnown ? answer.fit : 'unknown', language, degraded: `${degraded.length > 0}` })
  return isKnown ? answer : withoutConfidence(answer)
}

function throwIfRefused(failure: Error | undefined): void {
  if (failure instanceof OverloadedError || failure instanceof CallerGoneError) throw failure
}

/** Starts to encode the need of a request. */
export function encodeRequest(
  { text, language, outputLanguage }: RecommendationRequest,
  encoder: NeedEncoder,
): PendingNeed {
  const cleaned = cleanText(text)
  // A few words are not enough to detect a language; most people write in the language in which they read.
  return encodeNeed(cleaned, language ?? detectLanguage(cleaned, outputLanguage), encoder)
}

/** A need with one aspect is covered by any result that fits. */
function isCovered(aspect: number, { aspects }: EncodedNeed, results: readonly Result[]): boolean {
  return results.some(({ fit, why }) =>
    aspects.length > 1 ? why.aspects.some((covered) => covered.aspect === aspect) : fit !== 'weak',
  )
}

/** Peers from case studies and, if there are any, from needs. */
function peersFor(
  scored: readonly ScoredCase[],
  { catalogue, views, language, memberCode }: Grounds,
  { neighbours, stages }: Curation,
  { request: { peers: limit }, allowed }: Answering,
): Recommendation['peers'] {
  const request = { limit, language, memberCode, stages }
  const found =
    neighbours.length === 0
      ? findPeers(scored, catalogue, request)
      : withNeedEvidence(
          findPeers(scored, catalogue, { ...request, limit: catalogue.members.size }),
          { views, neighbours, allowed },
          catalogue,
          request,
        )
  return found.map(({ ease: _, ...peer }) => peer)
}
