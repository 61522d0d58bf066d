import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import type { DatabasePlace } from '../../src/platform/database/index.js'

export type EngineName = 'sqlite' | 'postgres'

/** A database of one size, with the data folder of the service. */
export interface GrownPlace extends DatabasePlace {
  readonly folder: string
  /** Environment of a service over it. */
  readonly environment: NodeJS.ProcessEnv
}

/** The place of a database; its folder is made. @param server address of a database of a PostgreSQL server */
export async function placeOf(
  parent: string,
  { engine, size, server }: { readonly engine: EngineName; readonly size: number; readonly server: string | undefined },
): Promise<GrownPlace> {
  const folder = path.join(parent, `${engine}-${size}`)
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'passerelle.db')
  if (engine === 'sqlite') return { folder, file, url: null, environment: {} }
  const url = new URL(server!)
  url.pathname = `/grown_${size}`
  return { folder, file, url: url.href, environment: { DATABASE_URL: url.href } }
}

/** Makes a database of PostgreSQL where there is none. */
export async function createDatabase(server: string, { url }: GrownPlace): Promise<void> {
  if (url === null) return
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const name = new URL(url).pathname.slice(1)
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

const loadingFile = 'loading.json'

/** Seconds that loading took, in all runs together; 0 before the first. */
export async function readLoadTime({ folder }: GrownPlace): Promise<number> {
  const text = await readFile(path.join(folder, loadingFile), 'utf8').catch(() => '{"seconds":0}')
  return (JSON.parse(text) as { seconds: number }).seconds
}

export async function addLoadTime(place: GrownPlace, seconds: number): Promise<void> {
  const all = (await readLoadTime(place)) + seconds
  await writeFile(path.join(place.folder, loadingFile), JSON.stringify({ seconds: all }))
}
