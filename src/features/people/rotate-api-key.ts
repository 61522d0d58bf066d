import { InvalidInputError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { ApiKey } from './api-key.js'
import { auditKey, hasExpired, readManagedKey } from './api-key-record.js'
import { updateKey } from './api-key-store.js'
import { type CreatedApiKey, insertNewKey } from './create-api-key.js'

/**
 * Creates a key like this one, with the lifetime that it had when it was new. The old one stays valid until the given
 * time, so that its user can change over.
 * @throws NotFoundError, InvalidInputError when the key is no longer in use
 */
export function rotateApiKey(
  { database }: WithDatabase,
  viewer: Viewer,
  id: string,
  oldValidUntil: string,
): Promise<CreatedApiKey> {
  return database.transaction(async (queries) => {
    const before = await readManagedKey(queries, viewer, id)
    requireInUse(before)
    const created = await insertNewKey(queries, viewer, { ...before, expiresAt: renewedExpiry(before) })
    const after = {
      ...before,
      replacedBy: created.apiKey.id,
      expiresAt: before.expiresAt !== null && before.expiresAt < oldValidUntil ? before.expiresAt : oldValidUntil,
    }
    await updateKey(queries, after)
    await auditKey(queries, viewer, 'rotated', { before, after })
    return created
  })
}

/** @throws InvalidInputError */
function requireInUse(key: ApiKey): void {
  if (key.revokedAt === null && key.replacedBy === null && !hasExpired(key)) return
  throw new InvalidInputError('Only a key that is in use can be rotated: this one is revoked, expired or replaced', [
    { path: 'id', message: 'is no key in use' },
  ])
}

function renewedExpiry({ createdAt, expiresAt }: ApiKey): string | null {
  if (expiresAt === null) return null
  return new Date(Date.now() + Date.parse(expiresAt) - Date.parse(createdAt)).toISOString()
}
