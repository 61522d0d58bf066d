import { isStaff, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { type FactEvent, readFactEvents } from '../catalogue/index.js'

/** What was done with the facts of a dossier, the first thing first; by whom, for staff. @throws NotFoundError */
export async function readFactHistory(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  technologyId: string,
): Promise<FactEvent[]> {
  if (!catalogue.technologies.has(technologyId)) throw new NotFoundError('technology', technologyId)
  const events = await readFactEvents(database, technologyId)
  return isStaff(viewer) ? events : events.map((event) => ({ ...event, actor: null }))
}
