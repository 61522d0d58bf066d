import { mayManageCatalogue, NotAllowedError, type Viewer } from '../../domain/index.js'

/** @throws NotAllowedError */
export function checkMayManage(viewer: Viewer): void {
  if (!mayManageCatalogue(viewer)) throw new NotAllowedError('The catalogue is managed by staff')
}
