import type { CatalogueSource } from '../../engine/index.js'
import type { Database } from '../../platform/database/index.js'
import { readArchived } from './case-study-store.js'
import { loadCatalogue } from './load-catalogue.js'
import { readGeneration } from './state-store.js'

/** The catalogue of a database, for the engine. */
export function catalogueSource(database: Database): CatalogueSource {
  return {
    generation: () => readGeneration(database),
    load: (before) => loadCatalogue(database, before),
    archived: async () => (await readArchived(database)).map(({ study }) => study),
  }
}
