import type { Catalogue } from '../../src/domain/index.js'
import { loadCatalogue } from '../../src/features/catalogue/load-catalogue.js'
import type { Database } from '../../src/platform/database/index.js'

interface WithoutIndex {
  readonly database: Database
  readonly catalogue: Catalogue
  refreshAfterWrite(): Promise<void>
}

/** A minimal engine for use cases that write, when a test has only a database: nothing is indexed. */
export async function engineOn(database: Database): Promise<WithoutIndex> {
  return { database, catalogue: await loadCatalogue(database), refreshAfterWrite: async () => undefined }
}
