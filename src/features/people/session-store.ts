import type { Queries } from '../../platform/database/index.js'

export interface StoredSession {
  readonly tokenHash: string
  readonly personId: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
}

export function readStoredSession(
  database: Pick<Queries, 'get'>,
  tokenHash: string,
): Promise<StoredSession | undefined> {
  return database.get<StoredSession>(
    `SELECT token_hash AS tokenHash, person_id AS personId, created_at AS createdAt, last_seen_at AS lastSeenAt,
       expires_at AS expiresAt
     FROM sessions WHERE token_hash = ?`,
    tokenHash,
  )
}

export async function insertSession(queries: Queries, session: StoredSession): Promise<void> {
  const { tokenHash, personId, createdAt, lastSeenAt, expiresAt } = session
  await queries.run(
    'INSERT INTO sessions (token_hash, person_id, created_at, last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?)',
    tokenHash,
    personId,
    createdAt,
    lastSeenAt,
    expiresAt,
  )
}

export async function noteSessionUse(queries: Queries, tokenHash: string, at: string): Promise<void> {
  await queries.run('UPDATE sessions SET last_seen_at = ? WHERE token_hash = ?', at, tokenHash)
}

export async function deleteSession(queries: Queries, tokenHash: string): Promise<void> {
  await queries.run('DELETE FROM sessions WHERE token_hash = ?', tokenHash)
}

export async function deleteSessionsOf(queries: Queries, personId: string): Promise<void> {
  await queries.run('DELETE FROM sessions WHERE person_id = ?', personId)
}

/** Takes out what has ended by itself. */
export async function deleteEndedSessions(queries: Queries, now: string, idleSince: string): Promise<void> {
  await queries.run('DELETE FROM sessions WHERE expires_at <= ? OR last_seen_at <= ?', now, idleSince)
}
