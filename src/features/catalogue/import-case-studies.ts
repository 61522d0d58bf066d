import { type CaseStudy, InvalidInputError, PasserelleError, type Viewer } from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { checkCaseStudies } from './check-references.js'
import { loadCatalogue } from './load-catalogue.js'
import { countsOf, type ImportCounts } from './plan-import.js'
import { advanceGeneration, readGeneration } from './state-store.js'
import { writeImport } from './write-import.js'

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
    const plan = await writeImport(queries, studies)
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
