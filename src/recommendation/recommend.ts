import { interfaceLanguageFor, membersWithExperience } from '../domain/index.js'
import type { EncodedNeed } from '../search/index.js'
import type { Recommendation, Result } from './answer.js'
import { coverAspects } from './cover-aspects.js'
import { diversify } from './diversify.js'
import { encodeNeed } from './encode-need.js'
import { explain, type Grounds } from './explain.js'
import { allowedBy } from './filter.js'
import { findPeers } from './find-peers.js'
import { measure } from './measure.js'
import type { Parts } from './parts.js'
import { checkNames, cleanText, type RecommendationRequest } from './request.js'
import { fitOf, type ScoredCase, scoreCases, scoreOf } from './score.js'
import { summarise } from './summarise.js'
import { technologyShares } from './technology-shares.js'
import { understand } from './understand.js'

/** Turns a need into ranked case studies with reasons, and into peers. @throws InvalidInputError */
export async function recommend(request: RecommendationRequest, parts: Parts): Promise<Recommendation> {
  checkNames(request, parts.catalogue)
  const need = encodeNeed(cleanText(request.text), request.language, parts)
  const language = request.outputLanguage ?? interfaceLanguageFor(need.language)
  const { scored, degraded } = await rank(need, request, parts)
  const listed = scored.filter(({ probability }) => probability * 100 >= request.minScore)
  const { views: aspectViews, coverage } = await coverAspects(need, listed, parts)
  const wanted = request.offset + request.limit
  const page = diversify(listed, request.diversity, wanted, parts.vectors, coverage).slice(request.offset)
  const named = parts.findNames(need)
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
  const results = page.map((item, index) => present(item, request.offset + index + 1, grounds, parts))
  return {
    query: {
      language: need.language,
      outputLanguage: language,
      aspects: need.aspects.map((aspect, index) => ({ ...aspect, covered: isCovered(index, need, results) })),
      truncated: await need.truncated,
    },
    fit: bestFit === 'weak' ? 'none' : bestFit,
    results,
    total: listed.length,
    peers: findPeers(scored, parts.catalogue, { limit: request.peers, language, memberCode: request.memberCode }),
    technologies: technologyShares(scored, parts.catalogue, language),
    understanding: understand(scored, named, request, parts.catalogue, parts.ranking, language),
    degraded,
    model: { id: parts.encoder.manifest.id, revision: parts.encoder.manifest.revision },
    index: { generation: parts.catalogue.generation, passages: parts.vectors?.passages.length ?? 0 },
  }
}

/** A need of one aspect is covered by whatever fits it. */
function isCovered(aspect: number, { aspects }: EncodedNeed, results: readonly Result[]): boolean {
  return results.some(({ fit, why }) =>
    aspects.length > 1 ? why.aspects.some((covered) => covered.aspect === aspect) : fit !== 'weak',
  )
}

/** Ranks the case studies that the filters leave and that were not given as examples, best first. */
async function rank(
  need: EncodedNeed,
  request: RecommendationRequest,
  parts: Parts,
): Promise<{ scored: ScoredCase[]; degraded: Recommendation['degraded'] }> {
  const { catalogue, ranking } = parts
  const allowed = allowedBy(request.filters, catalogue)
  const { failed, ...measured } = await measure(need, parts, {
    allowed,
    wanted: request.limit + request.offset,
    examples: request,
    given: request,
  })
  const degraded = new Set<Recommendation['degraded'][number]>(failed)
  if (!(await need.views)) degraded.add('semantic')
  const examples = new Set([...request.moreLike, ...request.lessLike])
  return {
    scored: scoreCases(measured, ranking).filter(
      ({ caseStudyId }) => !examples.has(caseStudyId) && (allowed?.has(caseStudyId) ?? true),
    ),
    degraded: [...degraded],
  }
}

function present(item: ScoredCase, rank: number, grounds: Grounds, { catalogue, ranking }: Parts): Result {
  const study = catalogue.caseStudies.get(item.caseStudyId)!
  return {
    rank,
    caseStudy: summarise(study, catalogue, grounds.language),
    score: scoreOf(item.probability),
    fit: fitOf(item.probability, ranking),
    pinned: false,
    own: grounds.memberCode !== undefined && membersWithExperience(study).includes(grounds.memberCode),
    why: explain(item, study, grounds),
  }
}
