import type { CaseStudy, Catalogue } from '../domain/index.js'

/** Where the engine reads the catalogue from. */
export interface CatalogueSource {
  /** Grows by one with every change. */
  generation(): Promise<number>
  /** @throws DatabaseDamagedError */
  load(): Promise<Catalogue>
  /** Case studies out of search that may be restored: their vectors are kept. */
  archived(): Promise<readonly CaseStudy[]>
}
