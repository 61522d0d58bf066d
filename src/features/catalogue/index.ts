export { type Filters, filters, ids } from './case-study-filters.js'
export { type CaseStudyTimes, passOnMerged, putCaseByPeople, readCase, type StoredCase } from './case-study-store.js'
export { type CaseStudySummary, caseStudySummary, memberName, named } from './case-study-summary.js'
export {
  caseHeadings,
  caseStudiesMarkdown,
  caseStudyMarkdown,
  dossierHeadings,
  memberMarkdown,
  technologyMarkdown,
  type Writing,
} from './catalogue-markdown.js'
export { catalogueSource } from './catalogue-source.js'
export { checkNamed, type KnownIds } from './check-references.js'
export { countFacets, type FacetName, facetLabel, facetNames } from './count-facets.js'
export { contentOfFact, type DossierFact, dossierFact, factsOf } from './dossier-facts.js'
export { catalogueTemplate, type ExportKind, exportCatalogue, exportKinds } from './export-catalogue.js'
export { type DatesOfFacts, putVerified, readFactDates } from './fact-date-store.js'
export { type FactEvent, factEvent, insertFactEvent, readFactEvents } from './fact-history-store.js'
export { allowedBy } from './filter-case-studies.js'
export { findCaseRecord, listArchived } from './find-case-record.js'
export { findCaseStudies } from './find-case-studies.js'
export { findWords } from './find-words.js'
export { columnsOf, guessColumns } from './guess-columns.js'
export { CatalogueChangedError, importCaseStudies } from './import-case-studies.js'
export { importDomainPack, OtherDomainError, type PackImport, readSoundPack } from './import-domain-pack.js'
export { type ImportOptions, importErrors, importOptionsIn, importQuery, mediaTypeOf } from './import-options.js'
export { checkKnown } from './known-ids.js'
export { listTimes } from './list-times.js'
export { readMemberCodes } from './member-codes.js'
export { mergedInto } from './merged-into.js'
export { inOrderOfYear } from './newest-first.js'
export {
  olderMemberFields,
  olderMemberSummaryFields,
  olderRegionQuery,
  regionsOf,
  withOlderNames,
} from './older-names.js'
export { parseJsonLines } from './parse-json-lines.js'
export { type ImportCounts, type ImportGroup, type ImportPlan, importGroups } from './plan-import.js'
export { type FilePreview, importAnyFile, previewFile } from './preview-file.js'
export { previewImport } from './preview-import.js'
export { readCaseStudies } from './read-case-studies.js'
export { type CaseStudyFormat, caseStudyFormats } from './read-case-study-file.js'
export { readTable } from './read-table.js'
export { recordKinds } from './record-kinds.js'
export { advanceGeneration } from './state-store.js'
export { summarise, textIn } from './summarise.js'
export { putTechnology, readTechnology } from './technology-store.js'
