import { type CaseStudy, InvalidInputError, PasserelleError, type Viewer } from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { putCaseStudy } from './case-study-store.js'
import { type CatalogueRecords, readCatalogueFiles } from './catalogue-files.js'
import { checkCaseStudies, checkReferences } from './check-references.js'
import { loadCatalogue } from './load-catalogue.js'
import { countsOf, type ImportCounts, type ImportPlan, planImport } from './plan-import.js'
import { putRecord } from './record-store.js'
import { advanceGeneration, readBundleChecksum, readGeneration, writeBundleChecksum } from './state-store.js'

/**
 * Imports the bundled catalogue in one transaction, unless the same bundle was imported before.
 * @returns the number of new or changed case studies
 */
export async function importBundle({ database }: WithDatabase, folder: string): Promise<number> {
  const { checksum, ...records } = await readCatalogueFiles(folder)
  if ((await readBundleChecksum(database)) === checksum) return 0
  const errors = checkReferences(records)
  if (errors.length > 0) throw new InvalidInputError(`The bundled catalogue in ${folder} has errors`, errors)
  return database.transaction(async (queries) => {
    await putReferences(queries, records)
    const { fresh, changed } = await carryOut(queries, records.caseStudies)
    await writeBundleChecksum(queries, checksum)
    await advanceGeneration(queries)
    return fresh.length + changed.length
  })
}

/** Thrown when the catalogue has changed since the import was previewed. */
export class CatalogueChangedError extends PasserelleError {
  readonly code = 'CATALOGUE_CHANGED'

  constructor() {
    super('The catalogue has changed since you saw what the import would do: look again')
  }
}

/**
 * Imports case studies in addition to the stored ones: all that may be written or, if one is invalid, none.
 * @param by the person who imports, for the audit, if known
 * @param seen the generation of the catalogue at the preview, if there was one
 * @throws InvalidInputError, CatalogueChangedError
 */
export async function importCaseStudies(
  { database }: WithDatabase,
  studies: readonly CaseStudy[],
  by?: Viewer,
  seen?: number,
): Promise<ImportCounts> {
  const errors = checkCaseStudies(studies, await loadCatalogue(database))
  if (errors.length > 0) throw new InvalidInputError('The case studies refer to records that do not exist', errors)
  return database.transaction(async (queries) => {
    if (seen !== undefined && seen !== (await readGeneration(queries))) throw new CatalogueChangedError()
    const plan = await carryOut(queries, studies)
    const written = [...plan.fresh, ...plan.changed]
    if (written.length > 0) await advanceGeneration(queries)
    if (written.length > 0 && by) await recordImport(queries, by, written)
    return countsOf(plan)
  })
}

async function recordImport(queries: Queries, by: Viewer, written: readonly CaseStudy[]): Promise<void> {
  await record(queries, {
    by,
    action: 'imported',
    entity: 'catalogue',
    entityId: 'case-studies',
    before: null,
    after: { changed: written.length, caseStudies: written.map(({ id }) => id) },
  })
}

/** Writes the case studies that the plan allows. */
async function carryOut(queries: Queries, studies: readonly CaseStudy[]): Promise<ImportPlan> {
  const plan = await planImport(queries, studies)
  for (const study of [...plan.fresh, ...plan.changed]) await putCaseStudy(queries, study)
  return plan
}

async function putReferences(queries: Queries, records: CatalogueRecords): Promise<void> {
  for (const item of records.members) await putRecord(queries, 'members', item.code, item)
  for (const item of records.technologies) await putRecord(queries, 'technologies', item.id, item)
  for (const item of records.processAreas) await putRecord(queries, 'processAreas', item.id, item)
  for (const item of records.terms) await putRecord(queries, 'terms', item.id, item)
}
