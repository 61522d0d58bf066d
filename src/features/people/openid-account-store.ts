import type { Queries, Reader } from '../../platform/database/index.js'

/** An account at a provider: its subject is never given to another account. */
export interface OpenIdAccount {
  readonly issuer: string
  readonly subject: string
}

/** The id of the person that an account belongs to. */
export async function readPersonOf(reader: Reader, { issuer, subject }: OpenIdAccount): Promise<string | undefined> {
  const row = await reader
    .selectFrom('openidAccounts')
    .select('personId')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.personId
}

/** The accounts of a person, one for each provider. */
export function readAccountsOf(reader: Reader, personId: string): Promise<(OpenIdAccount & { linkedAt: string })[]> {
  return reader
    .selectFrom('openidAccounts')
    .select(['issuer', 'subject', 'linkedAt'])
    .where('personId', '=', personId)
    .execute()
}

export async function linkAccount(queries: Queries, account: OpenIdAccount, personId: string): Promise<void> {
  const linkedAt = new Date().toISOString()
  await queries
    .insertInto('openidAccounts')
    .values({ ...account, personId, linkedAt })
    .execute()
}

export async function unlinkAccounts(queries: Queries, personId: string): Promise<void> {
  await queries.deleteFrom('openidAccounts').where('personId', '=', personId).execute()
}
