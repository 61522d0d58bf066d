import type { Queries, Reader } from '../../platform/database/index.js'

/** The person whose feed a token opens. */
export async function readFeedOwner(reader: Reader, tokenHash: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('feedTokens')
    .select('personId')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row?.personId
}

/** When the feed token of a person was created; `undefined` where there is none. */
export async function readFeedSince(reader: Reader, personId: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('feedTokens')
    .select('createdAt')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.createdAt
}

/** Stores the token of a person, in place of the one there was. */
export async function putFeedToken(queries: Queries, personId: string, tokenHash: string): Promise<void> {
  const token = { tokenHash, createdAt: new Date().toISOString() }
  await queries
    .insertInto('feedTokens')
    .values({ personId, ...token })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(token))
    .execute()
}

export async function deleteFeedToken(queries: Queries, personId: string): Promise<void> {
  await queries.deleteFrom('feedTokens').where('personId', '=', personId).execute()
}
