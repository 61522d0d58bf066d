import { type Edition, maySeeEdition, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { shownTo } from './edition-record.js'
import { readEditions } from './edition-store.js'

/** The editions that a viewer may see, the first one first. */
export async function listEditions({ database }: WithDatabase, viewer: Viewer): Promise<Edition[]> {
  const seen = (await readEditions(database)).filter((edition) => maySeeEdition(viewer, edition))
  return seen.map((edition) => shownTo(viewer, edition))
}
