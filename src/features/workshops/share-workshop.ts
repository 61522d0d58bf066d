import { type Target, type Viewer, type Workshop, WrongStatusError } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkMayManage, workshopRecord } from './workshop-record.js'

/**
 * Shows a workshop and its kit to the members that take part, or no longer.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, WrongStatusError before a kit is prepared
 */
export async function shareWorkshop(
  { database }: WithDatabase,
  viewer: Viewer,
  target: Target,
  { shared }: { readonly shared: boolean },
): Promise<Workshop> {
  checkMayManage(viewer)
  return database.transaction(async (queries) => {
    const before = await readTarget(workshopRecord, queries, viewer, target)
    if (shared === (before.sharedAt !== null)) return before
    if (before.preparedAt === null) throw new WrongStatusError('Prepare the kit first: there is nothing to share yet')
    const after = { ...before, sharedAt: shared ? new Date().toISOString() : null }
    return writeVersion(workshopRecord, queries, { by: viewer, action: shared ? 'shared' : 'unshared', before, after })
  })
}
