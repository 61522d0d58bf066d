import type { Queries } from '../../platform/database/index.js'
import type { ApiKey, PortalMembers } from './api-key.js'

export type StoredKey = ApiKey & { readonly secretHash: string }
type Row = Omit<StoredKey, 'members'> & { readonly members: string | null }

const columns = `id, secret_hash AS secretHash, label, role, member_code AS memberCode, members,
  requests_per_minute AS requestsPerMinute, created_at AS createdAt, expires_at AS expiresAt,
  last_used_at AS lastUsedAt, revoked_at AS revokedAt, replaced_by AS replacedBy`

export async function readKeys(database: Pick<Queries, 'all'>): Promise<ApiKey[]> {
  return (await database.all<Row>(`SELECT ${columns} FROM api_keys ORDER BY id`)).map((row) => withoutHash(keyOf(row)))
}

export async function readStoredKey(database: Pick<Queries, 'get'>, id: string): Promise<StoredKey | undefined> {
  const row = await database.get<Row>(`SELECT ${columns} FROM api_keys WHERE id = ?`, id)
  return row && keyOf(row)
}

export async function readKey(database: Pick<Queries, 'get'>, id: string): Promise<ApiKey | undefined> {
  const found = await readStoredKey(database, id)
  return found && withoutHash(found)
}

export async function insertKey(queries: Queries, key: StoredKey): Promise<void> {
  await queries.run(
    `INSERT INTO api_keys (id, secret_hash, label, role, member_code, members, requests_per_minute, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    key.id,
    key.secretHash,
    key.label,
    key.role,
    key.memberCode,
    key.members === null ? null : JSON.stringify(key.members),
    key.requestsPerMinute,
    key.createdAt,
    key.expiresAt,
  )
}

/** Writes what may change in a key after it was made. */
export async function updateKey(queries: Queries, key: ApiKey): Promise<void> {
  await queries.run(
    'UPDATE api_keys SET expires_at = ?, revoked_at = ?, replaced_by = ? WHERE id = ?',
    key.expiresAt,
    key.revokedAt,
    key.replacedBy,
    key.id,
  )
}

export async function noteKeyUse(queries: Queries, id: string, at: string): Promise<void> {
  await queries.run('UPDATE api_keys SET last_used_at = ? WHERE id = ?', at, id)
}

function keyOf(row: Row): StoredKey {
  return { ...row, members: row.members === null ? null : (JSON.parse(row.members) as PortalMembers) }
}

function withoutHash({ secretHash: _, ...key }: StoredKey): ApiKey {
  return key
}
