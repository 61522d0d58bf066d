import type { Queries } from '../../platform/database/index.js'

/** Whose feed a token opens. */
export async function readFeedOwner(database: Pick<Queries, 'get'>, tokenHash: string): Promise<string | undefined> {
  const row = await database.get<{ personId: string }>(
    'SELECT person_id AS personId FROM feed_tokens WHERE token_hash = ?',
    tokenHash,
  )
  return row?.personId
}

/** When the feed of somebody was opened; `undefined` when it is not. */
export async function readFeedSince(database: Pick<Queries, 'get'>, personId: string): Promise<string | undefined> {
  const row = await database.get<{ at: string }>(
    'SELECT created_at AS at FROM feed_tokens WHERE person_id = ?',
    personId,
  )
  return row?.at
}

export async function putFeedToken(queries: Queries, personId: string, tokenHash: string): Promise<void> {
  await queries.run(
    'INSERT OR REPLACE INTO feed_tokens VALUES (?, ?, ?)',
    personId,
    tokenHash,
    new Date().toISOString(),
  )
}

export async function deleteFeedToken(queries: Queries, personId: string): Promise<void> {
  await queries.run('DELETE FROM feed_tokens WHERE person_id = ?', personId)
}
