export { addAgreement, type Examples } from './agreement.js'
export { findProbe, type Moments, momentsOf } from './answer-probe.js'
export { auroc, calibrationError, type ReliabilityBin, reliability } from './calibration-metrics.js'
export { type Coverage, coversFrom } from './coverage.js'
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
export {
  type FactNearnessName,
  factNearnessNames,
  factNearnessOf,
  lengthOf,
  meanOfHighest,
  type Nearness,
  type NearnessName,
  nearnessNames,
  styleOf,
} from './nearness.js'
export { neighbourVotes, type TaughtNeed, type Vote, type Votes } from './neighbour-votes.js'
export { PassageTokens, type TokenMatch } from './passage-tokens.js'
export { PassageVectors } from './passage-vectors.js'
export { expectationFold, type ProblemSpace, problemSpaceOf } from './problem-space.js'
export { ProblemVectors } from './problem-vectors.js'
export { randomisationTest } from './randomisation-test.js'
export {
  type LearnedModel,
  type LogisticModel,
  learnedModel,
  type MeasuringModel,
  type RankingModel,
  rankingModel,
  type ScoringModel,
  type UsefulModel,
} from './ranking-model.js'
export type { RetrieveOptions, Retriever, ScoredPassage } from './retriever.js'
export { fitOf, logistic, type ScoredCase, type ScoreParts, scoreCases, scoreOf, writtenLike } from './score.js'
export {
  measuredNames,
  namesBy,
  type RankedBy,
  type SignalName,
  signalNames,
  textNamesBy,
  textSignalNames,
} from './signal-names.js'
export {
  addSignal,
  type GrowingSignals,
  inProvisionalOrder,
  type Measured,
  measureSignals,
  provisionalScore,
  rankedBy,
  type Signals,
  textStanding,
} from './signals.js'
export { type Spread, spreadOf } from './spread.js'
