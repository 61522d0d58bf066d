import type { Database } from './database.js'

/** What has a database: the engine, the services. Use cases take it, so that front ends need not know of databases. */
export interface WithDatabase {
  readonly database: Database
}
