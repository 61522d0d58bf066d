import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { AuditHead, Queries, Reader, Tables } from '../../platform/database/index.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'
import { firstHash } from './audit-hash.js'

const columns = [
  'number',
  'at',
  'role',
  'actor',
  'endUser',
  'action',
  'entity',
  'entityId',
  'before',
  'after',
  'previousHash',
  'hash',
] as const

/** The last entry, which the next one follows. */
export function readLastEntry(reader: Reader): Promise<AuditEntry | undefined> {
  return reader.selectFrom('audit').select(columns).orderBy('number', 'desc').limit(1).executeTakeFirst()
}

export async function insertEntry(queries: Queries, entry: AuditEntry): Promise<void> {
  await queries.insertInto('audit').values(entry).execute()
}

/** How many entries there are, and the hash of the last one; of none, that which the first one would hold. */
export async function readHead(reader: Reader): Promise<AuditHead> {
  const last = await reader
    .selectFrom('audit')
    .select([
      'hash as head',
      ({ fn, selectFrom }) => selectFrom('audit').select(fn.countAll<number>().as('n')).as('entries'),
    ])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ? { entries: last.entries ?? 0, head: last.head } : { entries: 0, head: firstHash }
}

/** Entries in order, from the one after `after`. */
export function readEntries(reader: Reader, after: number, limit: number): Promise<AuditEntry[]> {
  return reader.selectFrom('audit').select(columns).where('number', '>', after).orderBy('number').limit(limit).execute()
}

/** Entries that a filter lets through, the latest first, from the one before `before`. */
export function findEntries(
  reader: Reader,
  filter: AuditFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditEntry[]> {
  return reader
    .selectFrom('audit')
    .select(columns)
    .where(matching(filter))
    .$if(before !== undefined, (query) => query.where('number', '<', before!))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
}

/** Entries about what somebody did and what was done with their account, the first one first. */
export function readEntriesOfPerson(reader: Reader, personId: string): Promise<AuditEntry[]> {
  return reader
    .selectFrom('audit')
    .select(columns)
    .where((entry) =>
      entry.or([
        entry('actor', '=', personId),
        entry.and([entry('entity', '=', 'person'), entry('entityId', '=', personId)]),
      ]),
    )
    .orderBy('number')
    .execute()
}

export async function countEntries(reader: Reader, filter: AuditFilter): Promise<number> {
  const { entries } = await reader
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll<number>().as('entries'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return entries
}

type Condition = (given: ExpressionBuilder<Tables, 'audit'>) => Expression<SqlBool>

function matching({ from, to, ...same }: AuditFilter): Condition {
  return (given) => {
    const equal = (['entity', 'entityId', 'actor', 'action'] as const).flatMap((column) =>
      same[column] === undefined ? [] : [given(column, '=', same[column])],
    )
    const since = from === undefined ? [] : [given('at', '>=', from)]
    const until = to === undefined ? [] : [given('at', '<', to)]
    return given.and([...equal, ...since, ...until])
  }
}
