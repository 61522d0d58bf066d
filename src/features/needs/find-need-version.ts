import { maySeeNeedVersion, type Need, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readNeedVersion } from './need-store.js'

/** A need as a version of it was; `undefined` where there is no such version that the viewer may see. */
export async function findNeedVersion(
  { database }: WithDatabase,
  viewer: Viewer,
  need: Need,
  version: number,
): Promise<Need | undefined> {
  const found = await readNeedVersion(database, need.id, version)
  return found && maySeeNeedVersion(viewer, need, found) ? found : undefined
}
