export { readCaseHistory, type ShownVersion } from './case-history.js'
export { type KeptCase, readArchived, readCase, readChangeTimes } from './case-study-store.js'
export { type Catalogue, loadCatalogue } from './catalogue.js'
export { type CatalogueRecords, catalogueSchemas, parseJsonLines, readCatalogueFiles } from './catalogue-files.js'
export { checkReferences } from './check-references.js'
export { type Difference, differencesBetween } from './differences.js'
export { importBundle, importCaseStudies } from './import-catalogue.js'
export { type Merged, mergeCases, mergedInto } from './merge-cases.js'
export { type ImportFault, type ImportPreview, previewImport } from './preview-import.js'
export { readGeneration } from './state-store.js'
export { archiveCase, publishDraft, RevisionOutdatedError, restoreCase } from './write-cases.js'
export {
  beginDraft,
  beginRevision,
  draftsSeenBy,
  editDraft,
  findDraft,
  moveDraft,
  removeDraft,
} from './write-drafts.js'
