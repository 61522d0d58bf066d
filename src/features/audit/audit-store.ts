import { createHash } from 'node:crypto'
import type { Viewer } from '../../domain/index.js'
import type { AuditHead, Queries, SqlValue } from '../../platform/database/index.js'
import type { AuditEntry, AuditFilter } from './audit-entry.js'

/** Who did what to what. `before` and `after` are kept as JSON; leave out what must be forgettable, such as a need's text. */
export interface AuditedAction {
  readonly by: Viewer
  readonly action: string
  readonly entity: string
  readonly entityId: string
  readonly before: unknown
  readonly after: unknown
}

export const firstHash = '0'.repeat(64)

const columns = `number, at, role, actor, action, entity, entity_id AS entityId, before, after,
  previous_hash AS previousHash, hash`

/** Adds an entry; part of the very transaction that does what it tells of, so that neither is there without the other. */
export async function record(queries: Queries, { by, before, after, ...what }: AuditedAction): Promise<void> {
  const last = await queries.get<AuditEntry>(`SELECT ${columns} FROM audit ORDER BY number DESC LIMIT 1`)
  const entry = {
    number: (last?.number ?? 0) + 1,
    at: new Date().toISOString(),
    role: by.role,
    actor: by.id,
    ...what,
    before: asJson(before),
    after: asJson(after),
    previousHash: last?.hash ?? firstHash,
  }
  await queries.run(
    'INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    entry.number,
    entry.at,
    entry.role,
    entry.actor,
    entry.action,
    entry.entity,
    entry.entityId,
    entry.before,
    entry.after,
    entry.previousHash,
    hashOf(entry),
  )
}

/** How many entries there are, and the hash of the last one; of none, that which the first one would hold. */
export async function readHead(queries: Pick<Queries, 'get'>): Promise<AuditHead> {
  const last = await queries.get<AuditHead>(
    'SELECT (SELECT COUNT(*) FROM audit) AS entries, hash AS head FROM audit ORDER BY number DESC LIMIT 1',
  )
  return last ?? { entries: 0, head: firstHash }
}

/** Entries in order, from the one after `after`. */
export function readEntries(database: Pick<Queries, 'all'>, after: number, limit: number): Promise<AuditEntry[]> {
  return database.all(`SELECT ${columns} FROM audit WHERE number > ? ORDER BY number LIMIT ?`, after, limit)
}

/** Entries that a filter lets through, the latest first, from the one before `before`. */
export function findEntries(
  database: Pick<Queries, 'all'>,
  filter: AuditFilter,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<AuditEntry[]> {
  const { where, values } = conditions(filter, before)
  return database.all(`SELECT ${columns} FROM audit WHERE ${where} ORDER BY number DESC LIMIT ?`, ...values, limit)
}

export async function countEntries(database: Pick<Queries, 'get'>, filter: AuditFilter): Promise<number> {
  const { where, values } = conditions(filter)
  const row = await database.get<{ n: number }>(`SELECT COUNT(*) AS n FROM audit WHERE ${where}`, ...values)
  return row!.n
}

function conditions(filter: AuditFilter, before?: number): { where: string; values: SqlValue[] } {
  const { entity, entityId, actor, action, from, to } = filter
  const given = Object.entries({
    'entity = ?': entity,
    'entity_id = ?': entityId,
    'actor = ?': actor,
    'action = ?': action,
    'at >= ?': from,
    'at < ?': to,
    'number < ?': before,
  }).flatMap(([condition, value]) => (value === undefined ? [] : [{ condition, value }]))
  return {
    where: given.map(({ condition }) => condition).join(' AND ') || 'TRUE',
    values: given.map(({ value }) => value),
  }
}

/** SHA-256 over everything an entry says, the hash of the one before included. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { number, at, role, actor, action, entity, entityId, before, after, previousHash } = entry
  const said = JSON.stringify([number, at, role, actor, action, entity, entityId, before, after, previousHash])
  return createHash('sha256').update(said).digest('hex')
}

function asJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value)
}
