import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import pg from 'pg'
import type { Database } from '../../src/platform/database/index.js'

/** The server on which tests have their databases; missing where they use SQLite. */
export const serverUrl = process.env.TEST_POSTGRES_URL

/** For what is about the files of SQLite, looks into its tables by its own means, or looks at texts in memory. */
export function itOverSqlite(title: string, test: Mocha.AsyncFunc): void {
  if (serverUrl) it.skip(title, test)
  else it(title, test)
}

/** For what is about a server. */
export function describeOverPostgres(title: string, suite: (this: Mocha.Suite) => void): void {
  if (serverUrl) describe(title, suite)
  else describe.skip(title, suite)
}

/** The names of all tables of a database. */
export async function tablesOf(database: Database): Promise<string[]> {
  const rows = await database.all<{ name: string }>(
    serverUrl
      ? "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
      : "SELECT name FROM sqlite_master WHERE type = 'table'",
  )
  return rows.map(({ name }) => name)
}

const prepared = 'passerelle_prepared'
/** Databases of this process, by the folder that each belongs to. */
const made = new Map<string, string>()

/** The address of the database that belongs to a folder. */
export function databaseUrlFor(folder: string): string {
  const name = folder.endsWith('var/test') ? prepared : `test_${createHash('md5').update(folder).digest('hex')}`
  made.set(folder, name)
  const url = new URL(serverUrl!)
  url.pathname = `/${name}`
  return String(url)
}

/** Makes the database of an address where there is none: a copy of the prepared one. */
export async function ensureDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await asAdministrator(async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    await client.query(name === prepared ? `CREATE DATABASE ${name}` : `CREATE DATABASE ${name} TEMPLATE ${prepared}`)
  })
}

/** Makes the database of an address, without tables. */
export async function ensureEmptyDatabase(url: string): Promise<void> {
  await asAdministrator(async (client) => {
    await client.query(`CREATE DATABASE ${new URL(url).pathname.slice(1)}`)
  })
}

/** Drops the databases of folders that are gone. */
export async function dropUnused(): Promise<void> {
  const gone = [...made].filter(([folder, name]) => name !== prepared && !existsSync(folder))
  if (gone.length === 0) return
  await asAdministrator(async (client) => {
    for (const [folder, name] of gone) {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      made.delete(folder)
    }
  })
}

/** Ends the connections of a database, as a server does that stops. */
export function endConnections(name: string): Promise<void> {
  return asAdministrator(async (client) => {
    await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [name])
  })
}

/** Does some work while a database cannot be reached. */
export async function withoutDatabase(name: string, work: () => Promise<void>): Promise<void> {
  const take = (whether: boolean) =>
    asAdministrator(async (client) => {
      await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS ${whether}`)
    })
  await take(false)
  try {
    await endConnections(name)
    await work()
  } finally {
    await take(true)
  }
}

async function asAdministrator(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
