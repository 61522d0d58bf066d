export { type NeedAnswer, readAnswers as readNeedAnswers } from './answer-store.js'
export { type AuthoredDecision, readDecisionsBy } from './authored-store.js'
export { decideMatch } from './decide-match.js'
export { readDecided, readDecidedFor } from './decided-store.js'
export { approved, type DecisionStep, hidden, noted, pinned, rejected } from './decision-steps.js'
export { readFittingSuggestions } from './fitting-store.js'
export { isAsPublished } from './is-as-published.js'
export { readLessons } from './lesson-store.js'
export { listMatches, listMatchesToJudge, type ShownMatch, shownMatch } from './list-matches.js'
export { matchList, matchListFor } from './match-list.js'
export { readMatches } from './match-store.js'
export { moveMatch } from './move-match.js'
export { NothingToPublishError } from './publish-answer.js'
export { readPublishedRules } from './published-answer-store.js'
export {
  type Gap,
  ofQueue,
  type QueuedNeed,
  type QueueFilter,
  queueFilter,
  readGaps,
  readReviewQueue,
} from './review-queue.js'
export { reviseDecision } from './revise-decision.js'
export { saveSuggestions } from './save-suggestions.js'
export { suggestionState } from './suggestion-state.js'
export { transferMatches } from './transfer-matches.js'
export { transitionNeed } from './transition-need.js'
export { NothingToUndoError, undoDecision } from './undo-decision.js'
