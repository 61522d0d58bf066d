import type { Queries, Reader } from '../../platform/database/index.js'

/** What reads the audit bit by bit. */
export type AuditFollower = 'webhooks' | 'notifications'

/** The number of the last entry that a follower has read; undefined before the first time. */
export async function readPosition(reader: Reader, name: AuditFollower): Promise<number | undefined> {
  const row = await reader.selectFrom('auditPositions').select('number').where('name', '=', name).executeTakeFirst()
  return row?.number
}

export async function putPosition(queries: Queries, name: AuditFollower, number: number): Promise<void> {
  await queries
    .insertInto('auditPositions')
    .values({ name, number })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ number }))
    .execute()
}
