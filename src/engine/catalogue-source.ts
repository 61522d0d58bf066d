import type { CaseStudy, Catalogue } from '../domain/index.js'

/** The source of the catalogue for the engine. */
export interface CatalogueSource {
  /** Increases by one with every change. */
  generation(): Promise<number>
  /**
   * @param before an earlier catalogue: what did not change since is the same object
   * @throws DatabaseDamagedError
   */
  load(before?: Catalogue): Promise<Catalogue>
  /** Archived case studies, whose vectors stay stored because they may be restored. */
  archived(): Promise<readonly CaseStudy[]>
}
