export { type Filters, filters, ids } from './case-study-filters.js'
export {
  passOnMerged,
  putCaseByPeople,
  readArchived,
  readCase,
  readChangeTimes,
  type StoredCase,
} from './case-study-store.js'
export { type CaseStudySummary, caseStudySummary, memberName, named } from './case-study-summary.js'
export { parseJsonLines } from './catalogue-files.js'
export { catalogueSource } from './catalogue-source.js'
export { checkNamed, type KnownIds } from './check-references.js'
export { allowedBy } from './filter-case-studies.js'
export { CatalogueChangedError, importBundle, importCaseStudies } from './import-catalogue.js'
export { checkKnown } from './known-ids.js'
export { mergedInto } from './merged-into.js'
export { type ImportCounts, type ImportGroup, type ImportPlan, importGroups, planImport } from './plan-import.js'
export { type ImportError, readCaseStudies } from './read-case-studies.js'
export { advanceGeneration, readGeneration } from './state-store.js'
export { summarise, textIn } from './summarise.js'
