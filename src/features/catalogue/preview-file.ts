import type { Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import type { ImportError } from '../../platform/tables/index.js'
import { checkMayManage } from './check-may-manage.js'
import type { ExportKind } from './export-catalogue.js'
import { type FileOutcome, type FileToImport, importFile } from './import-file.js'
import { importRecords, planRecords, readRecordFile } from './import-records.js'
import { type ImportGroup, planImport } from './plan-import.js'
import { readCaseStudyFile } from './read-case-study-file.js'
import { kindOf } from './record-kinds.js'
import { readGeneration } from './state-store.js'

export interface FilePreview {
  /** What would be done with each record. */
  readonly plan: Readonly<Record<ImportGroup, readonly object[]>>
  readonly errors: readonly ImportError[]
  readonly errorCount: number
  /** The generation of the catalogue that it holds for. */
  readonly generation: number
}

/** What an import of a file would do. @throws NotAllowedError, InvalidInputError for a file that cannot be read */
export async function previewFile(
  engine: Engine,
  viewer: Viewer,
  kind: ExportKind,
  file: FileToImport,
): Promise<FilePreview> {
  checkMayManage(viewer)
  const { database, catalogue } = engine
  const generation = await readGeneration(database)
  if (kind === 'case-studies') {
    const { studies, errors } = await readCaseStudyFile(file.content, catalogue, file)
    return { plan: await planImport(database, studies), errors: errors.named, errorCount: errors.count, generation }
  }
  const { records, errors } = await readRecordFile(file, kindOf(kind), engine)
  const plan = await planRecords(database, kindOf(kind), records)
  return { plan, errors: errors.named, errorCount: errors.count, generation }
}

/** Imports a file of any kind of record. @throws as `importFile` and `importRecords` */
export function importAnyFile(
  engine: Engine,
  viewer: Viewer,
  kind: ExportKind,
  file: FileToImport,
): Promise<FileOutcome> {
  return kind === 'case-studies' ? importFile(engine, viewer, file) : importRecords(engine, viewer, kind, file)
}
