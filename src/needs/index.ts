export { NeedBook } from './need-book.js'
export { type HistoryEntry, readHistory } from './need-store.js'
export { putNeedVector, readNeedVectors, type StoredViews } from './need-vector-store.js'
export {
  addNeeds,
  checkProcessAreas,
  editNeed,
  moveNeed,
  removeNeed,
  unknownProcessAreas,
  type VersionCheck,
} from './write-needs.js'
