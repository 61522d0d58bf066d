import { InvalidInputError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { asFieldErrors, type ImportError } from '../../platform/tables/index.js'
import { checkMayManage } from './check-may-manage.js'
import { importCaseStudies } from './import-case-studies.js'
import type { ImportOptions } from './import-options.js'
import { countsOf, type ImportCounts, planImport } from './plan-import.js'
import { type CaseStudyFormat, readCaseStudyFile } from './read-case-study-file.js'

export interface FileToImport extends ImportOptions {
  readonly content: Buffer
  readonly format: CaseStudyFormat
  /** The generation of the catalogue at the preview, if there was one. */
  readonly seen?: number
  /** For case studies: whether to answer before they can be searched, which takes minutes for many. */
  readonly answersFirst?: boolean
}

export interface FileOutcome {
  readonly imported: boolean
  readonly counts: ImportCounts
  readonly errors: readonly ImportError[]
  readonly errorCount: number
}

/**
 * Imports case studies from a file, or says what would be done. An import can be repeated: what is there already is left
 * alone.
 * @throws NotAllowedError, CatalogueChangedError, InvalidInputError when something is not valid and only all may be imported
 */
export async function importFile(engine: Engine, viewer: Viewer, file: FileToImport): Promise<FileOutcome> {
  checkMayManage(viewer)
  const { isDryRun, keepsGood, seen } = file
  const { studies, errors } = await readCaseStudyFile(file.content, engine.catalogue, file)
  const found = { errors: errors.named, errorCount: errors.count }
  if (isDryRun) {
    return { imported: false, counts: countsOf(await planImport(engine.database, studies)), ...found }
  }
  if (errors.count > 0 && !keepsGood) {
    throw new InvalidInputError(`The file has ${errors.count} errors; nothing was imported`, asFieldErrors(errors))
  }
  const counts = await importCaseStudies(engine, studies, viewer, seen)
  const refreshed = engine.refreshAfterWrite()
  if (!file.answersFirst) await refreshed
  return { imported: true, counts, ...found }
}
