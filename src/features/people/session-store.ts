import type { Queries, Reader } from '../../platform/database/index.js'

export interface StoredSession {
  readonly tokenHash: string
  readonly personId: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly expiresAt: string
}

const columns = ['tokenHash', 'personId', 'createdAt', 'lastSeenAt', 'expiresAt'] as const

export function readStoredSession(reader: Reader, tokenHash: string): Promise<StoredSession | undefined> {
  return reader.selectFrom('sessions').select(columns).where('tokenHash', '=', tokenHash).executeTakeFirst()
}

export async function insertSession(queries: Queries, session: StoredSession): Promise<void> {
  await queries.insertInto('sessions').values(session).execute()
}

export async function noteSessionUse(queries: Queries, tokenHash: string, at: string): Promise<void> {
  await queries.updateTable('sessions').set({ lastSeenAt: at }).where('tokenHash', '=', tokenHash).execute()
}

export async function deleteSession(queries: Queries, tokenHash: string): Promise<void> {
  await queries.deleteFrom('sessions').where('tokenHash', '=', tokenHash).execute()
}

export async function deleteSessionsOf(queries: Queries, personId: string): Promise<void> {
  await queries.deleteFrom('sessions').where('personId', '=', personId).execute()
}

/** When the sessions of a person began, were last used and end; not what opens them. */
export function readSessionsOf(
  reader: Reader,
  personId: string,
): Promise<Omit<StoredSession, 'tokenHash' | 'personId'>[]> {
  return reader
    .selectFrom('sessions')
    .select(['createdAt', 'lastSeenAt', 'expiresAt'])
    .where('personId', '=', personId)
    .orderBy('createdAt')
    .execute()
}

/** Deletes the sessions that have expired, or were not used since a moment. @returns how many were deleted */
export async function deleteSessionsEnded(
  queries: Queries,
  { now, idleSince }: { now: string; idleSince: string },
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('sessions')
    .where('tokenHash', 'in', (rows) =>
      rows
        .selectFrom('sessions')
        .select('tokenHash')
        .where((session) => session.or([session('expiresAt', '<=', now), session('lastSeenAt', '<=', idleSince)]))
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
