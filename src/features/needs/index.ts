export { addDrafts } from './add-drafts.js'
export { addSubmitted, makeSuggestions } from './add-submitted.js'
export { changeStatus } from './change-status.js'
export { deleteNeed } from './delete-need.js'
export { draftIdFrom, newDraftToken } from './draft-id.js'
export { editNeed } from './edit-need.js'
export { findNeedVersion } from './find-need-version.js'
export { withLanguage } from './need-language.js'
export { putLook, readLooks } from './need-look-store.js'
export { NeedReader } from './need-reader.js'
export { needRecord } from './need-record.js'
export type { NeedContext, NeedServices, Suggestions } from './need-services.js'
export { type NeedVersion, readNeed, readNeedVersionsBy } from './need-store.js'
export { NeedVectors } from './need-vectors.js'
export { ownMember } from './own-member.js'
export {
  areSuggestionsPending,
  isStillWanted,
  readPendingNeedIds,
  suggestionsAreMade,
} from './pending-suggestions-store.js'
export { historyEntry, readHistory } from './read-history.js'
export { saveDraft } from './save-draft.js'
export { maybeSameFrom, type SimilarNeed, sameFrom, similarNeeds } from './similar-needs.js'
export { submitNeed } from './submit-need.js'
