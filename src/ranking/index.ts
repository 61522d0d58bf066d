export { adjustedRandIndex } from './adjusted-rand-index.js'
export { addAgreement, type Examples, type Guidance, noGuidance } from './agreement.js'
export { findProbe, type Moments, momentsOf } from './answer-probe.js'
export { averageLink } from './average-link.js'
export { balancedGroups, gainWithin, type PairGain } from './balanced-groups.js'
export { type BestOptions, bestByWords } from './best-by-words.js'
export { countStems, inverseFrequency, lengthNorm, wordScore } from './bm25.js'
export { auroc, calibrationError, type ReliabilityBin, reliability } from './calibration-metrics.js'
export {
  type Candidates,
  type ComparedIn,
  type ComparedTexts,
  candidatesOf,
  evenly,
  everyCandidate,
  referenceOf,
} from './candidates.js'
export { Centres } from './centres.js'
export { type Column, type Spread, spreadOf } from './column.js'
export { type Coverage, coversFrom } from './coverage.js'
export { diversify } from './diversify.js'
export type { EncodedNeed } from './encoded-need.js'
export { type Counted, fisherTest } from './fisher-test.js'
export { type FittedLogistic, fitLogistic, type Observation } from './fit-logistic.js'
export { type Given, type LabelKind, labelKinds, labelShares } from './label-shares.js'
export { likenessOf } from './likeness.js'
export { matchTokens, type TokenMatch, weightyTokens } from './match-tokens.js'
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
export { lateInteraction, type NearestTokens, PassageTokens } from './passage-tokens.js'
export { expectationFold, type ProblemSpace, problemSpaceOf } from './problem-space.js'
export {
  comparedIn,
  type PassageKey,
  type ProblemOptions,
  ProblemVectors,
  type StoredProblems,
} from './problem-vectors.js'
export { randomisationTest, seededRandom } from './randomisation-test.js'
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
export {
  fitOf,
  logistic,
  probabilitiesOf,
  type ScoredCase,
  type ScoreParts,
  scoreCases,
  scoreOf,
  writtenLike,
} from './score.js'
export { signTest } from './sign-test.js'
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
  type ComparedNeed,
  compareTexts,
  type GrowingSignals,
  leaveOut,
  type Measured,
  measureSignals,
  provisionalScores,
  type Signals,
  textStanding,
} from './signals.js'
export { type Drafted, type Team, teamDraft } from './team-draft.js'
export { type StoredWholes, WholeTexts } from './whole-texts.js'
export { WordIndex, type WordScores, type WordsOfText } from './word-index.js'
