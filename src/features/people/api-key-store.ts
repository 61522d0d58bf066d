import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { ApiKey, PortalMembers } from './api-key.js'

export type StoredKey = ApiKey & { readonly secretHash: string }

const columns = [
  'id',
  'label',
  'role',
  'memberCode',
  'members',
  'requestsPerMinute',
  'createdAt',
  'expiresAt',
  'lastUsedAt',
  'revokedAt',
  'replacedBy',
] as const

/** Every key, in the order of their ids. */
export async function readKeys(reader: Reader): Promise<ApiKey[]> {
  const rows = await reader.selectFrom('apiKeys').select(columns).orderBy('id').execute()
  return rows.map(keyOf)
}

export async function readKey(reader: Reader, id: string): Promise<ApiKey | undefined> {
  const row = await reader.selectFrom('apiKeys').select(columns).where('id', '=', id).executeTakeFirst()
  return row && keyOf(row)
}

/** A key with the hash of its secret, to check what a caller sends. */
export async function readStoredKey(reader: Reader, id: string): Promise<StoredKey | undefined> {
  const row = await reader
    .selectFrom('apiKeys')
    .select([...columns, 'secretHash'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && keyOf(row)
}

export async function insertKey(queries: Queries, key: StoredKey): Promise<void> {
  const members = key.members === null ? null : toJson(key.members)
  await queries
    .insertInto('apiKeys')
    .values({ ...key, members })
    .execute()
}

/** Writes what may change in a key after it was created. */
export async function updateKey(queries: Queries, { id, expiresAt, revokedAt, replacedBy }: ApiKey): Promise<void> {
  await queries.updateTable('apiKeys').set({ expiresAt, revokedAt, replacedBy }).where('id', '=', id).execute()
}

export async function noteKeyUse(queries: Queries, id: string, at: string): Promise<void> {
  await queries.updateTable('apiKeys').set({ lastUsedAt: at }).where('id', '=', id).execute()
}

/** Whether a key with the role admin can be used at a moment. */
export async function hasAdministratorKey(reader: Reader, now: string): Promise<boolean> {
  const found = await reader
    .selectFrom('apiKeys')
    .select('id')
    .where('role', '=', 'admin')
    .where('revokedAt', 'is', null)
    .where((key) => key.or([key('expiresAt', 'is', null), key('expiresAt', '>', now)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/**
 * Deletes keys that were revoked or expired before a moment, without those that a remaining key names as the one in its
 * place. @param before ISO 8601 @returns how many were deleted
 */
export async function deleteKeysEndedBefore(queries: Queries, before: string, limit: number): Promise<number> {
  const { numDeletedRows } = await queries
    .deleteFrom('apiKeys')
    .where('id', 'in', (rows) =>
      rows
        .selectFrom('apiKeys as ended')
        .select('ended.id')
        .where((key) => key.or([key('ended.revokedAt', '<', before), key('ended.expiresAt', '<', before)]))
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('apiKeys as older').select('older.id').whereRef('older.replacedBy', '=', 'ended.id'))),
        )
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** The role was checked when it was written, here and by the table. */
function keyOf<Row extends { readonly role: string; readonly members: string | null }>(row: Row) {
  return {
    ...row,
    role: row.role as ApiKey['role'],
    members: row.members === null ? null : fromJson<PortalMembers>(row.members),
  }
}
