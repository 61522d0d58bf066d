import type { Target, Viewer, Workshop, WorkshopContent } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkKnown } from './plan-workshop.js'
import { checkMayManage, workshopRecord } from './workshop-record.js'

/**
 * Changes the plan of a workshop. Its kit stays as it was prepared.
 * @throws NotAllowedError, NotFoundError, StaleVersionError, InvalidInputError
 */
export async function editWorkshop(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  target: Target,
  content: WorkshopContent,
): Promise<Workshop> {
  checkMayManage(viewer)
  checkKnown(content, catalogue)
  return database.transaction(async (queries) => {
    const before = await readTarget(workshopRecord, queries, viewer, target)
    const after = { ...before, ...content, changedAt: new Date().toISOString() }
    return writeVersion(workshopRecord, queries, { by: viewer, action: 'changed', before, after })
  })
}
