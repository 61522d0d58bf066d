export { type AdviceParts, advise, requestOf, suggest } from './advise.js'
export {
  type CaseStudySummary,
  caseStudySummary,
  measuredNames,
  type Recommendation,
  recommendation,
  type SignalName,
  signalNames,
} from './answer.js'
export { archive, bringBack, merge, publishCase } from './case-desk.js'
export { type Curation, rulesHoldingFor, uncurated } from './curated.js'
export { encodeNeed, type NeedOnItsWay } from './encode-need.js'
export { Engine } from './engine.js'
export { type EngineLog, type EngineOptions, type EngineStatus, notOpenYet } from './engine-options.js'
export { allowedBy } from './filter.js'
export {
  alikeFrom,
  duplicatePairs,
  duplicatesOfDraft,
  type LikePair,
  leastAlike,
  mostPairs,
} from './find-duplicates.js'
export { changeNeed, keepDraft, keepDrafts, ownMember, takeStep, withLanguage } from './keep-needs.js'
export { type NeedParts, SuggestionKeeper } from './keep-suggestions.js'
export {
  addRefit,
  type Refit,
  readModelInUse,
  readRefits,
  refit,
  type StoredRefit,
  useModel,
} from './learned-model-store.js'
export { type MeasureOptions, measure } from './measure.js'
export { NeedVectors } from './need-vectors.js'
export { lookAt, type NewMatches, newMatches } from './new-matches.js'
export type { Parts } from './parts.js'
export {
  type LearnedModel,
  type LogisticModel,
  type RankingModel,
  rankingModel,
  type ScoringModel,
} from './ranking-model.js'
export { encodeRequest, type RecommendOptions, recommend } from './recommend.js'
export { filters, type RecommendationRequest, recommendationRequest } from './request.js'
export { type ScoredCase, scoreCases } from './score.js'
export {
  inProvisionalOrder,
  type Measured,
  type NearnessName,
  nearnessNames,
  type Signals,
  standingOf,
} from './signals.js'
export { likenessOf, maybeSameFrom, type SimilarNeed, similarNeeds } from './similar-needs.js'
export { summarise, textIn } from './summarise.js'
export { labelKinds, labelShares } from './understand.js'
