export { type AdviceParts, advise, suggest } from './advise.js'
export {
  type CaseStudySummary,
  caseStudySummary,
  type Recommendation,
  recommendation,
  type SignalName,
  signalNames,
} from './answer.js'
export type { Curation } from './curated.js'
export { encodeNeed } from './encode-need.js'
export { Engine, type EngineLog, type EngineOptions, type EngineStatus } from './engine.js'
export { allowedBy } from './filter.js'
export { measure } from './measure.js'
export { NeedVectors } from './need-vectors.js'
export type { Parts } from './parts.js'
export { type Calibration, type RankingModel, rankingModel } from './ranking-model.js'
export { recommend } from './recommend.js'
export { filters, type RecommendationRequest, recommendationRequest } from './request.js'
export { type ScoredCase, scoreCases } from './score.js'
export type { Measured, Signals } from './signals.js'
export { type SimilarNeed, similarNeeds } from './similar-needs.js'
export { summarise, textIn } from './summarise.js'
