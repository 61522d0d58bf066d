import { InvalidInputError, NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { type ApiKey, type NewApiKey, writeKey } from './api-key.js'
import { insertKey, readKey, readKeys, updateKey } from './api-key-store.js'
import { requireAdministrator } from './last-administrator.js'
import { requireMember, requireMembers } from './member-store.js'
import { mayLetIn } from './permissions.js'
import { hashOf, newId, newSecret } from './secret.js'

/** A key that was just made: the only time that `key`, the whole of it, can be shown. */
export interface MadeKey {
  readonly key: string
  readonly apiKey: ApiKey
}

/** Keys that this viewer may manage. */
export async function listKeys(database: Pick<Queries, 'all'>, by: Viewer): Promise<ApiKey[]> {
  return (await readKeys(database)).filter((key) => mayLetIn(by, key))
}

export function createKey(database: Database, by: Viewer, given: NewApiKey): Promise<MadeKey> {
  if (!mayLetIn(by, given)) throw new NotAllowedError(`A key of the role ${given.role} is made by an administrator`)
  return database.transaction((queries) => make(queries, by, given, 'created'))
}

/**
 * Ends a key at once and for good; one that has ended already stays as it is.
 * @throws NotFoundError, LastAdministratorError
 */
export function revokeKey(database: Database, by: Viewer, id: string): Promise<ApiKey> {
  return database.transaction(async (queries) => {
    const before = await manageable(queries, by, id)
    if (before.revokedAt !== null) return before
    const after = { ...before, revokedAt: new Date().toISOString() }
    await updateKey(queries, after)
    if (before.role === 'admin' && !hasExpired(before)) await requireAdministrator(queries)
    await record(queries, {
      by,
      action: 'revoked',
      entity: 'key',
      entityId: id,
      before: audited(before),
      after: audited(after),
    })
    return after
  })
}

/**
 * Makes a key like this one; the old one stays valid until the given time, so that whoever uses it can change over. The
 * new one lives as long as the old one was meant to. @throws NotFoundError
 */
export function rotateKey(database: Database, by: Viewer, id: string, oldValidUntil: string): Promise<MadeKey> {
  return database.transaction(async (queries) => {
    const before = await manageable(queries, by, id)
    const now = Date.now()
    if (before.revokedAt !== null || before.replacedBy !== null || hasExpired(before)) {
      throw new InvalidInputError(
        'Only a key that is in use can be rotated: this one is revoked, expired or replaced',
        [{ path: 'id', message: 'is no key in use' }],
      )
    }
    const lifetime = before.expiresAt === null ? null : Date.parse(before.expiresAt) - Date.parse(before.createdAt)
    const made = await make(
      queries,
      by,
      { ...before, expiresAt: lifetime === null ? null : new Date(now + lifetime).toISOString() },
      'created',
    )
    const after = {
      ...before,
      replacedBy: made.apiKey.id,
      expiresAt: before.expiresAt !== null && before.expiresAt < oldValidUntil ? before.expiresAt : oldValidUntil,
    }
    await updateKey(queries, after)
    await record(queries, {
      by,
      action: 'rotated',
      entity: 'key',
      entityId: id,
      before: audited(before),
      after: audited(after),
    })
    return made
  })
}

async function make(queries: Queries, by: Viewer, given: NewApiKey, action: string): Promise<MadeKey> {
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
  await record(queries, { by, action, entity: 'key', entityId: apiKey.id, before: null, after: audited(apiKey) })
  return { key: writeKey(apiKey.id, secret), apiKey }
}

function hasExpired({ expiresAt }: ApiKey): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now()
}

/** A key that this viewer may not manage is one it does not know of. */
async function manageable(queries: Queries, by: Viewer, id: string): Promise<ApiKey> {
  const found = await readKey(queries, id)
  if (!found || !mayLetIn(by, found)) throw new NotFoundError('key', id)
  return found
}

function audited({ id: _, createdAt: __, lastUsedAt: ___, ...said }: ApiKey): object {
  return said
}
