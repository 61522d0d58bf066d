import type { Queries, Reader } from '../../platform/database/index.js'

export interface StoredLink {
  readonly tokenHash: string
  readonly personId: string
  readonly expiresAt: string
}

export function readLink(reader: Reader, tokenHash: string): Promise<StoredLink | undefined> {
  return reader
    .selectFrom('signInLinks')
    .select(['tokenHash', 'personId', 'expiresAt'])
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
}

/** When the links of a person that were not used yet expire; not what opens them. */
export function readLinksOf(reader: Reader, personId: string): Promise<Pick<StoredLink, 'expiresAt'>[]> {
  return reader.selectFrom('signInLinks').select('expiresAt').where('personId', '=', personId).execute()
}

export async function insertLink(queries: Queries, link: StoredLink): Promise<void> {
  await queries.insertInto('signInLinks').values(link).execute()
}

export async function deleteLink(queries: Queries, tokenHash: string): Promise<void> {
  await queries.deleteFrom('signInLinks').where('tokenHash', '=', tokenHash).execute()
}

export async function deleteLinksOf(queries: Queries, personId: string): Promise<void> {
  await queries.deleteFrom('signInLinks').where('personId', '=', personId).execute()
}

/** @param now ISO 8601 @returns how many were deleted */
export async function deleteExpiredLinks(queries: Queries, now: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('signInLinks')
    .where('tokenHash', 'in', (rows) =>
      rows.selectFrom('signInLinks').select('tokenHash').where('expiresAt', '<=', now).limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
