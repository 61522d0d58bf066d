export { newDraftToken } from './draft-id.js'
export { importedNeed } from './imported-need.js'
export { NeedBook } from './need-book.js'
export { needsFromCsv, needsFromSlices, needsToCsv } from './need-csv.js'
export { type NeedLook, noteLook, readLooks } from './need-look-store.js'
export { type HistoryEntry, readHistory, readNeed, readNeedVersion } from './need-store.js'
export { putNeedVector, readNeedVectors, type StoredViews } from './need-vector-store.js'
export {
  addDraftOnce,
  addNeeds,
  checkProcessAreas,
  editNeed,
  moveNeed,
  removeNeed,
  type VersionCheck,
} from './write-needs.js'
