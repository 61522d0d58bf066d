import type { Edition, Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkMayManage, checkNotPublished, editionRecord } from './edition-record.js'

/**
 * Publishes an edition for everybody, for good. Drafts from the last edition that nobody saved are not shown.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError
 */
export async function publishEdition({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<Edition> {
  checkMayManage(viewer)
  return database.transaction(async (queries) => {
    const before = await readTarget(editionRecord, queries, viewer, target)
    checkNotPublished(before)
    const after = { ...before, publishedAt: new Date().toISOString() }
    return writeVersion(editionRecord, queries, { by: viewer, action: 'published', before, after })
  })
}
