import path from 'node:path'
import { readConfig } from '../config.js'
import type { Viewer } from '../domain/index.js'
import { importBundle } from '../features/catalogue/index.js'
import { Database } from '../platform/database/index.js'

/** Whoever can run a command here can also read and write the files: the audit calls them this. */
export const commandLine: Viewer = { role: 'admin', id: 'command-line', memberCode: null }

export function databaseFile(): string {
  return path.join(readConfig().dataDir, 'passerelle.db')
}

/** Opens the database for one command, beside a service that may run, and closes it whatever happens. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.open(databaseFile())
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** The same with the catalogue in it, for what names a member before the service has started for the first time. */
export function withCatalogue<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(async (database) => {
    await importBundle(database, readConfig().bundledDataDir)
    return work(database)
  })
}
