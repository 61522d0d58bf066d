import { maySeeWorkshop, type Viewer, type Workshop } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { shownTo, workshopRecord } from './workshop-record.js'
import { readWorkshops } from './workshop-store.js'

/** The workshops that a viewer may know of: staff all, members those that they take part in. */
export async function listWorkshops({ database }: WithDatabase, viewer: Viewer): Promise<Workshop[]> {
  const seen = (await readWorkshops(database)).filter((workshop) => maySeeWorkshop(viewer, workshop))
  return seen.map((workshop) => shownTo(viewer, workshop))
}

/** @throws NotFoundError also for one that the viewer may not know of */
export async function findWorkshop({ database }: WithDatabase, viewer: Viewer, id: string): Promise<Workshop> {
  return shownTo(viewer, await readTarget(workshopRecord, database, viewer, { id }))
}
