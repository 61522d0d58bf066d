import { record } from '../audit/index.js'
import { type CaseStudy, InvalidInputError, type Viewer } from '../domain/index.js'
import type { Database, Queries } from '../storage/index.js'
import { putCaseStudy } from './case-study-store.js'
import { loadCatalogue } from './catalogue.js'
import { type CatalogueRecords, readCatalogueFiles } from './catalogue-files.js'
import { checkCaseStudies, checkReferences } from './check-references.js'
import { putRecord } from './record-store.js'
import { advanceGeneration, readBundleChecksum, writeBundleChecksum } from './state-store.js'

/**
 * Imports the bundled catalogue, in one transaction, unless this very bundle was imported before.
 * @returns the number of case studies that are new or changed
 */
export async function importBundle(database: Database, folder: string): Promise<number> {
  const { checksum, ...records } = await readCatalogueFiles(folder)
  if ((await readBundleChecksum(database)) === checksum) return 0
  const faults = checkReferences(records)
  if (faults.length > 0) throw new InvalidInputError(`The bundled catalogue in ${folder} has faults`, faults)
  return database.transaction(async (queries) => {
    await putReferences(queries, records)
    const changed = await putCaseStudies(queries, records.caseStudies)
    await writeBundleChecksum(queries, checksum)
    await advanceGeneration(queries)
    return changed
  })
}

/**
 * Imports case studies beside those that are there: all or, when one has a fault, none.
 * @param by who does it, where somebody is known; it is then in the audit
 */
export async function importCaseStudies(
  database: Database,
  studies: readonly CaseStudy[],
  by?: Viewer,
): Promise<{ changed: number; unchanged: number }> {
  const faults = checkCaseStudies(studies, await loadCatalogue(database))
  if (faults.length > 0) throw new InvalidInputError('The case studies refer to what does not exist', faults)
  const changed = await database.transaction(async (queries) => {
    const count = await putCaseStudies(queries, studies)
    if (count > 0) await advanceGeneration(queries)
    if (count > 0 && by) {
      const after = { changed: count, caseStudies: studies.map(({ id }) => id) }
      await record(queries, {
        by,
        action: 'imported',
        entity: 'catalogue',
        entityId: 'case-studies',
        before: null,
        after,
      })
    }
    return count
  })
  return { changed, unchanged: studies.length - changed }
}

async function putReferences(queries: Queries, records: CatalogueRecords): Promise<void> {
  for (const item of records.members) await putRecord(queries, 'members', item.code, item)
  for (const item of records.technologies) await putRecord(queries, 'technologies', item.id, item)
  for (const item of records.processAreas) await putRecord(queries, 'process_areas', item.id, item)
  for (const item of records.terms) await putRecord(queries, 'terms', item.id, item)
}

async function putCaseStudies(queries: Queries, studies: readonly CaseStudy[]): Promise<number> {
  let changed = 0
  for (const study of studies) if (await putCaseStudy(queries, study)) changed += 1
  return changed
}
