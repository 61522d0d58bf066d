export { AgainstBackground, type Background, noBackground, readBackground, writeBackground } from './background.js'
export type { CatalogueSource } from './catalogue-source.js'
export {
  addComparison,
  type ComparedPair,
  type ComparisonTally,
  closeComparison,
  comparisonTally,
  readComparisons,
  readRunningComparison,
  type StoredComparison,
} from './comparison-store.js'
export { encodeNeed, type NeedEncoder, type PendingNeed } from './encode-need.js'
export { Engine } from './engine.js'
export {
  type EngineLog,
  type EngineModel,
  type EngineOptions,
  type EngineStatus,
  notOpenYet,
} from './engine-options.js'
export { readAhead } from './gather-candidates.js'
export { loadRankingModel } from './load-ranking-model.js'
export { bundledNumber, type NumberedRanking, type RankingComparison } from './load-rankings.js'
export {
  type MeasuredNeed,
  type MeasureOptions,
  measure,
  measureNeed,
  measureNeedBy,
  searchWords,
} from './measure-candidates.js'
export type { Named } from './name-finder.js'
export { type BundledCodes, readBundledCodes, writeBundledCodes } from './passages/bundled-codes.js'
export {
  type BundledVectors,
  readBundledVectors,
  writeBundledVectors,
} from './passages/bundled-vectors.js'
export { codesOfTokens } from './passages/code-tokens.js'
export { isComparedByWord, type Progress } from './passages/embed-passages.js'
export { readPassages } from './passages/passage-store.js'
export { hashInput, passageInput } from './passages/passages.js'
export { type EmbeddedInput, readTokenVectors, readVectors } from './passages/vector-store.js'
export {
  addRefit,
  readModelInUse,
  readRefit,
  readRefitInUse,
  readRefitNumbers,
  readRefits,
  useModel,
} from './ranking-store.js'
export { type Refit, refit, type StoredRefit } from './refit.js'
export { byWordsAlone, type CaseSearch } from './retrieval/case-search.js'
export { DatabaseKeeper } from './retrieval/database/database-keeper.js'
export { wordsOfNeed } from './retrieval/words-of-need.js'
export type { Snapshot } from './snapshot.js'
