import path from 'node:path'
import { readConfig } from '../config.js'
import type { Viewer } from '../domain/index.js'
import { SqliteDatabase, type WithDatabase } from '../platform/database/index.js'
import { advise } from './output.js'

/**
 * The viewer of commands, and their name in the audit. It has every right, because a person who can run a command here
 * can also read and write the files.
 */
export const commandLine: Viewer = { role: 'admin', id: 'command-line', memberCode: null }

export function databaseFile(): string {
  return path.join(readConfig().dataDir, 'passerelle.db')
}

/** Opens the database for one command, also while the service runs, and always closes it. */
export async function withDatabase<T>(work: (services: WithDatabase) => Promise<T>): Promise<T> {
  const database = await SqliteDatabase.open(databaseFile())
  if (database.migrated.length > 0) advise(`Updated the database: ${database.migrated.join(', ')}`)
  try {
    return await work({ database })
  } finally {
    await database.close()
  }
}

/**
 * Like `withDatabase`, but imports the bundled catalogue first: a command may name a member before the first start of
 * the service. The work gets the codes of all members too. The catalogue is loaded for it alone: with the engine, it
 * takes other commands longer to start than to run.
 */
export function withCatalogue<T>(work: (services: WithDatabase, codes: ReadonlySet<string>) => Promise<T>): Promise<T> {
  return withDatabase(async (services) => {
    const { importDomainPack, readMemberCodes } = await import('../features/catalogue/index.js')
    const imported = await importDomainPack(services, readConfig().domainDir)
    const replaced = imported?.factsOfPeople.replaced ?? 0
    if (replaced > 0) {
      advise(`The domain pack replaced ${replaced} facts that people had changed: see the history of dossiers`)
    }
    return work(services, await readMemberCodes(services.database))
  })
}
