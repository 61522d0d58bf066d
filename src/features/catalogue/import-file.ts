import { InvalidInputError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { asFieldErrors, type ImportError } from '../../platform/tables/index.js'
import { checkMayManage } from './check-may-manage.js'
import { importCaseStudies } from './import-case-studies.js'
import type { ImportOptions } from './import-options.js'
import { countsOf, type ImportCounts, planImport } from './plan-import.js'
import { type CaseStudyFormat, readCaseStudyFile } from './read-case-study-file.js'

/** The most case studies in one file. */
const mostCaseStudies = 5_000

export interface FileToImport extends ImportOptions {
  readonly content: Buffer
  readonly format: CaseStudyFormat
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
 * @throws NotAllowedError, InvalidInputError when something is not valid and only all may be imported
 */
export async function importFile(engine: Engine, viewer: Viewer, file: FileToImport): Promise<FileOutcome> {
  checkMayManage(viewer)
  const { content, format, mapping, isDryRun, keepsGood } = file
  const { studies, errors } = await readCaseStudyFile(content, engine.catalogue, {
    format,
    mapping,
    maximum: mostCaseStudies,
  })
  const found = { errors: errors.named, errorCount: errors.count }
  if (isDryRun) {
    return { imported: false, counts: countsOf(await planImport(engine.database, studies)), ...found }
  }
  if (errors.count > 0 && !keepsGood) {
    throw new InvalidInputError(`The file has ${errors.count} errors; nothing was imported`, asFieldErrors(errors))
  }
  const counts = await importCaseStudies(engine, studies, viewer)
  await engine.refreshAfterWrite()
  return { imported: true, counts, ...found }
}
