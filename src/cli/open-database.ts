import { databasePlace, readConfig } from '../config.js'
import { PasserelleError, type Viewer } from '../domain/index.js'
import { openDatabase, type WithDatabase } from '../platform/database/index.js'
import { advise } from './output.js'

/**
 * The viewer of commands, and their name in the audit. It has every right, because a person who can run a command here
 * can also read and write the files.
 */
export const commandLine: Viewer = { role: 'admin', id: 'command-line', memberCode: null }

/** Thrown by commands that copy or replace the file of SQLite, where there is none. */
export class NoDatabaseFileError extends PasserelleError {
  readonly code = 'NO_DATABASE_FILE'
}

/** The file of the database. @throws NoDatabaseFileError with PostgreSQL */
export function databaseFile(): string {
  const { file, url } = databasePlace(readConfig())
  if (url === null) return file
  throw new NoDatabaseFileError('The database is PostgreSQL (DATABASE_URL): use its own pg_dump and pg_restore')
}

/** Opens the database for one command, also while the service runs, and always closes it. */
export async function withDatabase<T>(work: (services: WithDatabase) => Promise<T>): Promise<T> {
  const database = await openDatabase(databasePlace(readConfig()))
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
