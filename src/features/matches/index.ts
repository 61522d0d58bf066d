export { decide, keepAnswer, NothingToUndoError, pinInOrder, revise, undo } from './decide.js'
export { isAsPublished } from './is-as-published.js'
export { readLessons } from './lesson-store.js'
export {
  moveDecisions,
  type NeedAnswer,
  readAnswer,
  readAnswers,
  readApprovedNeeds,
  readDecided,
  readDecidedFor,
  readMatches,
} from './match-store.js'
export { NothingToPublishError } from './publish-answer.js'
export { movePublished, readPublishedRules } from './published-answer-store.js'
export { gapsAmong, type QueuedNeed, reviewQueue } from './review-queue.js'
export { matchesShownTo, type ShownMatch, shownMatch } from './shown-matches.js'
export { transitionNeed } from './transition-need.js'
export { approved, hidden, noted, pinned, rejected } from './verdict-changes.js'
