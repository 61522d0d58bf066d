import type { ClientBase } from 'pg'
import { PasserelleError } from '../../../domain/index.js'
import { isPrivilegeError } from './server-errors.js'

/** Thrown when a server cannot hold a database of this service. */
export class ServerUnsuitableError extends PasserelleError {
  readonly code = 'SERVER_UNSUITABLE'
}

/** Earlier servers are not tested. */
const oldestServer = '17'
/** Earlier ones may damage an HNSW index when rows that were deleted are vacuumed (changes of pgvector 0.8.3). */
const oldestVector = '0.8.3'

export interface ServerVersions {
  readonly server: string
  /** Of pgvector: the version that the server can install, and the one in this database; null for none. */
  readonly offered: string | null
  readonly installed: string | null
}

export async function readVersions(client: ClientBase): Promise<ServerVersions> {
  const { rows } = await client.query<ServerVersions>(
    `SELECT current_setting('server_version') AS server, default_version AS offered, installed_version AS installed
     FROM (VALUES ('vector')) AS wanted (name) LEFT JOIN pg_available_extensions USING (name)`,
  )
  return rows[0]!
}

/** @throws ServerUnsuitableError that names what was found, what is needed and why */
export function refuseUnsuitable({ server, offered }: Pick<ServerVersions, 'server' | 'offered'>): void {
  if (!isAtLeast(server, oldestServer)) {
    throw new ServerUnsuitableError(
      `The server is PostgreSQL ${server}; ${oldestServer} or later is needed: earlier ones are not tested`,
    )
  }
  if (offered !== null && isAtLeast(offered, oldestVector)) return
  throw new ServerUnsuitableError(
    `The server has ${offered === null ? 'no pgvector' : `pgvector ${offered}`}; ${oldestVector} or later is needed: earlier ones can damage indexes of vectors (HNSW) when deleted rows are vacuumed`,
  )
}

/**
 * Installs pgvector in the database, or updates it there, where the server is suitable.
 * @throws ServerUnsuitableError
 */
export async function prepareServer(client: ClientBase): Promise<void> {
  const versions = await readVersions(client)
  refuseUnsuitable(versions)
  const { installed } = versions
  if (installed === null) await asOwner(client, 'CREATE EXTENSION IF NOT EXISTS vector')
  else if (!isAtLeast(installed, oldestVector)) await asOwner(client, 'ALTER EXTENSION vector UPDATE')
}

/** Whether a version such as `18.1 (Debian)` is another one or later; parts that are missing count as 0. */
export function isAtLeast(version: string, oldest: string): boolean {
  const found = numbersOf(version)
  const needed = numbersOf(oldest)
  const different = needed.findIndex((number, index) => number !== (found[index] ?? 0))
  return different === -1 || (found[different] ?? 0) > needed[different]!
}

function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10))
}

/** @throws ServerUnsuitableError when only an administrator of the server may do it */
async function asOwner(client: ClientBase, sql: string): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    if (!isPrivilegeError(error)) throw error
    throw new ServerUnsuitableError(
      `pgvector ${oldestVector} or later is needed in this database, and this account may not install it: an administrator of the server must run "${sql}" there once`,
      { cause: error },
    )
  }
}
