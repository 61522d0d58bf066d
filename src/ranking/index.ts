export { addAgreement, type Examples } from './agreement.js'
export { auroc, calibrationError, type ReliabilityBin, reliability } from './calibration-metrics.js'
export { type Coverage, coversFrom, headSize } from './coverage.js'
export { diversify } from './diversify.js'
export type { EncodedNeed } from './encoded-need.js'
export { type FittedLogistic, fitLogistic, type Observation } from './fit-logistic.js'
export { type Given, type LabelKind, labelKinds, labelShares } from './label-shares.js'
export { likenessOf } from './likeness.js'
export {
  type Grades,
  mean,
  ndcg,
  percentile,
  precision,
  recall,
  reciprocalRank,
  relevantFrom,
  usefulFrom,
} from './metrics.js'
export { neighbourVotes, type TaughtNeed, type Vote, type Votes } from './neighbour-votes.js'
export { PassageTokens, type TokenMatch } from './passage-tokens.js'
export { PassageVectors } from './passage-vectors.js'
export { randomisationTest } from './randomisation-test.js'
export {
  type LearnedModel,
  type LogisticModel,
  learnedModel,
  type RankingModel,
  rankingModel,
  type ScoringModel,
} from './ranking-model.js'
export type { RetrieveOptions, Retriever, ScoredPassage } from './retriever.js'
export { fitOf, logistic, type ScoredCase, scoreCases, scoreOf } from './score.js'
export { measuredNames, type SignalName, signalNames } from './signal-names.js'
export {
  addSignal,
  inProvisionalOrder,
  type Measured,
  meanOfNearest,
  measureSignals,
  type NearnessName,
  nearnessNames,
  provisionalScore,
  type Signals,
} from './signals.js'
