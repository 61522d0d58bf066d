import { readVersions, refuseUnsuitable } from './requirements.js'
import { refuseUnfinished } from './unfinished.js'

/** What answers at the address of a PostgreSQL database, in words. Changes nothing. @throws when nothing suitable does */
export async function describeServer(url: string): Promise<string> {
  // The driver is loaded only where it is used.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const versions = await readVersions(client)
    refuseUnsuitable(versions)
    await refuseUnfinished(client)
    const { server, installed, offered } = versions
    const vector = installed === null ? `${offered}, which the first start installs` : installed
    return `PostgreSQL ${server}, database ${client.database}, pgvector ${vector}`
  } finally {
    await client.end()
  }
}
