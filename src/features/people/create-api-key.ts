import { NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
import { type ApiKey, type NewApiKey, writeKey } from './api-key.js'
import { auditKey } from './api-key-record.js'
import { insertKey } from './api-key-store.js'
import { mayGrantAccess } from './permissions.js'
import { requireMember, requireMembers } from './require-member.js'
import { hashOf, newId, newSecret } from './secret.js'

/** A key that was just created: the only time that `key`, the whole of it, can be shown. */
export interface CreatedApiKey {
  readonly key: string
  readonly apiKey: ApiKey
}

/** Creates an API key. @throws NotAllowedError, InvalidInputError when a member is unknown */
export function createApiKey({ database }: WithDatabase, viewer: Viewer, given: NewApiKey): Promise<CreatedApiKey> {
  if (!mayGrantAccess(viewer, given))
    throw new NotAllowedError(`A key of the role ${given.role} is made by an administrator`)
  return database.transaction((queries) => insertNewKey(queries, viewer, given))
}

/** Creates a key as part of a transaction. @throws InvalidInputError */
export async function insertNewKey(queries: Queries, by: Viewer, given: NewApiKey): Promise<CreatedApiKey> {
  const { label, role, memberCode, members, requestsPerMinute, expiresAt } = given
  await requireMember(queries, memberCode)
  if (Array.isArray(members)) await requireMembers(queries, members, 'members')
  const secret = newSecret()
  const apiKey: ApiKey = {
    id: newId('pk'),
    label,
    role,
    memberCode,
    members,
    requestsPerMinute,
    createdAt: new Date().toISOString(),
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
    replacedBy: null,
  }
  await insertKey(queries, { ...apiKey, secretHash: hashOf(secret) })
  await auditKey(queries, by, 'created', { after: apiKey })
  return { key: writeKey(apiKey.id, secret), apiKey }
}
