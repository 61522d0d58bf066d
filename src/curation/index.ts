export { applyCuration } from './apply-curation.js'
export { checkRuleReferences } from './check-rule.js'
export { decide, keepAnswer, NothingToUndoError, pinInOrder, revise, undo } from './decide.js'
export { type Adoption, type Feedback, feedback, feedbackContent } from './feedback.js'
export { giveFeedback, readAdoptions, readFeedback, takeBackFeedback } from './feedback-store.js'
export { type Lesson, readLessons } from './lesson-store.js'
export {
  type AnswerFit,
  answerFit,
  type Decided,
  type Decision,
  decision,
  type Match,
  match,
  matchState,
  rejectionReason,
  type Verdict,
  verdict,
} from './match.js'
export {
  type NeedAnswer,
  readAnswer,
  readAnswers,
  readApprovedNeeds,
  readDecided,
  readDecidedFor,
  readMatches,
} from './match-store.js'
export { mergeJudgedCases } from './merge-judged-cases.js'
export { type Orders, ordersOf } from './orders.js'
export { isAsPublished, NothingToPublishError, publishAnswer } from './published-answer.js'
export { readPublishedRules } from './published-answer-store.js'
export { gapsAmong, type QueuedNeed, queuedNeed, reviewQueue } from './review-queue.js'
export {
  type Rule,
  type RuleContent,
  type RuledNeed,
  rule,
  ruleContent,
  ruleId,
  rulesFor,
  rulesInForce,
} from './rule.js'
export { addRule, readRule, readRules, removeRule, replaceRule } from './rule-store.js'
export { matchesShownTo, type ShownMatch, shownMatch } from './shown-matches.js'
export { areSuggestionsPending, readNeedsToSuggestFor, wantSuggestions } from './suggestions-wanted-store.js'
export { approved, hidden, noted, pinned, rejected } from './verdict-changes.js'
