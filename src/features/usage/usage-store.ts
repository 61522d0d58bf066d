import { sql } from 'kysely'
import type { Queries, Reader } from '../../platform/database/index.js'
import type { UsageEvent, UsageKind } from './usage-event.js'

export interface StoredUsage extends Omit<UsageEvent, 'answerId'> {
  /** ISO 8601, to the hour. */
  readonly at: string
  readonly memberCode: string | null
  readonly ranking: number | null
}

export async function insertUsage(queries: Queries, events: readonly StoredUsage[]): Promise<void> {
  for (const { rank, ...event } of events) {
    await queries
      .insertInto('usageEvents')
      .values({ ...event, place: rank ?? null })
      .execute()
  }
}

/** @param before ISO 8601 @param limit of one call @returns how many were deleted */
export async function deleteUsageBefore(queries: Queries, before: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('usageEvents')
    .where('id', 'in', (rows) => rows.selectFrom('usageEvents').select('id').where('at', '<', before).limit(limit))
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export interface UsageCount {
  readonly key: string | number | null
  readonly kind: UsageKind
  readonly count: number
}

/** Numbers of events since a time, by kind and by one of their fields. @param since ISO 8601 */
export async function countUsage(
  reader: Reader,
  by: 'place' | 'ranking' | 'caseStudyId',
  since: string,
): Promise<UsageCount[]> {
  const rows = await reader
    .selectFrom('usageEvents')
    .select([`${by} as key`, 'kind', ({ fn }) => fn.countAll<number>().as('count')])
    .where('at', '>=', since)
    .groupBy([by, 'kind'])
    .orderBy(sql`count`, 'desc')
    .execute()
  return rows as UsageCount[]
}

/** Which members opened or contacted what, where at least so many members did. */
export async function readInterests(
  reader: Reader,
  leastMembers: number,
): Promise<{ caseStudyId: string; memberCode: string }[]> {
  const known = reader
    .selectFrom('usageEvents')
    .where('kind', 'in', ['opened', 'contacted'])
    .where('memberCode', 'is not', null)
  const shared = known
    .select('caseStudyId')
    .groupBy('caseStudyId')
    .having(({ fn }) => fn.count('memberCode').distinct(), '>=', leastMembers)
  const rows = await known.select(['caseStudyId', 'memberCode']).where('caseStudyId', 'in', shared).distinct().execute()
  return rows.map(({ caseStudyId, memberCode }) => ({ caseStudyId, memberCode: memberCode! }))
}
