import { memberOf, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readRatedNeeds } from './feedback-store.js'

/** The needs of the viewer's own member on which it gave any feedback; none for others. */
export async function listRatedNeeds({ database }: WithDatabase, viewer: Viewer): Promise<ReadonlySet<string>> {
  const code = memberOf(viewer)
  return code === null ? new Set() : readRatedNeeds(database, code)
}
