import { mayManageWorkshops, maySeeWorkshop, NotAllowedError, type Viewer, type Workshop } from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import { putWorkshop, readWorkshop } from './workshop-store.js'

export const workshopRecord: VersionedRecord<Workshop> = {
  name: 'workshop',
  entity: 'workshop',
  idOf: ({ id }) => id,
  read: readWorkshop,
  maySee: maySeeWorkshop,
  write: putWorkshop,
  audited: (workshop) => workshop,
}

/** @throws NotAllowedError */
export function checkMayManage(viewer: Viewer): void {
  if (!mayManageWorkshops(viewer)) throw new NotAllowedError('Only staff plan workshops')
}

/** A workshop as a viewer sees it: who planned it is for staff. */
export function shownTo(viewer: Viewer, workshop: Workshop): Workshop {
  return mayManageWorkshops(viewer) ? workshop : { ...workshop, createdBy: null }
}
