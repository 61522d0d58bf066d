import type { Database } from '../../platform/database/index.js'
import type { KnownIds } from '../catalogue/index.js'

/** What writing case studies takes of the engine. */
export interface CaseStudyServices {
  readonly database: Database
  readonly catalogue: KnownIds
  /** Has the next request find what was written. Never rejects: what is written is written. */
  refreshAfterWrite(): Promise<void>
}

/** What writing drafts takes, which no request finds. */
export type DraftServices = Pick<CaseStudyServices, 'database' | 'catalogue'>
