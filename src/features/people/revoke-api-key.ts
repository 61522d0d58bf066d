import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { ApiKey } from './api-key.js'
import { auditKey, hasExpired, readManagedKey } from './api-key-record.js'
import { updateKey } from './api-key-store.js'
import { requireAdministrator } from './last-administrator.js'

/**
 * Ends a key at once and for good; one that is revoked already stays as it is.
 * @throws NotFoundError, LastAdministratorError
 */
export function revokeApiKey({ database }: WithDatabase, viewer: Viewer, id: string): Promise<ApiKey> {
  return database.transaction(async (queries) => {
    const before = await readManagedKey(queries, viewer, id)
    if (before.revokedAt !== null) return before
    const after = { ...before, revokedAt: new Date().toISOString() }
    await updateKey(queries, after)
    if (before.role === 'admin' && !hasExpired(before)) await requireAdministrator(queries)
    await auditKey(queries, viewer, 'revoked', { before, after })
    return after
  })
}
