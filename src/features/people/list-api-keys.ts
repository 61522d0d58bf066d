import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { ApiKey } from './api-key.js'
import { readKeys } from './api-key-store.js'
import { mayGrantAccess } from './permissions.js'

/** Lists the keys that the viewer may manage. */
export async function listApiKeys({ database: reader }: WithDatabase, viewer: Viewer): Promise<ApiKey[]> {
  return (await readKeys(reader)).filter((key) => mayGrantAccess(viewer, key))
}
