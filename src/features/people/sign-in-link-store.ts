import type { Queries } from '../../platform/database/index.js'

export interface StoredLink {
  readonly tokenHash: string
  readonly personId: string
  readonly expiresAt: string
}

export function readLink(queries: Queries, tokenHash: string): Promise<StoredLink | undefined> {
  return queries.get<StoredLink>(
    `SELECT token_hash AS tokenHash, person_id AS personId, expires_at AS expiresAt
     FROM sign_in_links WHERE token_hash = ?`,
    tokenHash,
  )
}

export async function insertLink(queries: Queries, { tokenHash, personId, expiresAt }: StoredLink): Promise<void> {
  await queries.run(
    'INSERT INTO sign_in_links (token_hash, person_id, expires_at) VALUES (?, ?, ?)',
    tokenHash,
    personId,
    expiresAt,
  )
}

export async function deleteLink(queries: Queries, tokenHash: string): Promise<void> {
  await queries.run('DELETE FROM sign_in_links WHERE token_hash = ?', tokenHash)
}

export async function deleteLinksOf(queries: Queries, personId: string): Promise<void> {
  await queries.run('DELETE FROM sign_in_links WHERE person_id = ?', personId)
}

export async function deleteExpiredLinks(queries: Queries, now: string): Promise<void> {
  await queries.run('DELETE FROM sign_in_links WHERE expires_at <= ?', now)
}
