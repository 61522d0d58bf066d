export { readCaseHistory, type ShownVersion } from './case-history.js'
export { type KeptCase, readArchived, readCase, readChangeTimes } from './case-study-store.js'
export { type Catalogue, loadCatalogue } from './catalogue.js'
export { type CatalogueRecords, catalogueSchemas, parseJsonLines, readCatalogueFiles } from './catalogue-files.js'
export { checkReferences } from './check-references.js'
export { type Difference, differencesBetween } from './differences.js'
export { CatalogueChangedError, importBundle, importCaseStudies } from './import-catalogue.js'
export { type Merged, mergeCases, mergedInto } from './merge-cases.js'
export { type ImportCounts, type ImportGroup, type ImportPlan, importGroups, planImport } from './plan-import.js'
export { type CaseStudyFile, type ImportError, readCaseStudies } from './read-case-studies.js'
export { readGeneration } from './state-store.js'
export { archiveCase, type Publication, publishDraft, RevisionOutdatedError, restoreCase } from './write-cases.js'
export {
  beginDraft,
  beginRevision,
  draftsSeenBy,
  editDraft,
  findDraft,
  moveDraft,
  removeDraft,
} from './write-drafts.js'
