import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { Queries, Reader } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import type { ApiKey } from './api-key.js'
import { readKey } from './api-key-store.js'
import { mayGrantAccess } from './permissions.js'

/** Reads a key that is to be changed. @throws NotFoundError also for one that the viewer may not manage */
export async function readManagedKey(reader: Reader, viewer: Viewer, id: string): Promise<ApiKey> {
  const found = await readKey(reader, id)
  if (!found || !mayGrantAccess(viewer, found)) throw new NotFoundError('key', id)
  return found
}

export function hasExpired({ expiresAt }: ApiKey): boolean {
  return expiresAt !== null && Date.parse(expiresAt) <= Date.now()
}

/** Records a change of a key; without `before` it was created. */
export function auditKey(
  queries: Queries,
  by: Viewer,
  action: string,
  { before, after }: { before?: ApiKey; after: ApiKey },
): Promise<void> {
  return record(queries, {
    by,
    action,
    entity: 'key',
    entityId: after.id,
    before: before ? audited(before) : null,
    after: audited(after),
  })
}

function audited({ id: _, createdAt: __, lastUsedAt: ___, ...rest }: ApiKey): object {
  return rest
}
