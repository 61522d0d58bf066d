import { NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'

/** The id of the person whose feed a viewer may open and close. @throws NotAllowedError */
export function feedOwner(viewer: Viewer): string {
  if (viewer.id === null || viewer.role !== 'member') throw new NotAllowedError('Feeds are for people of a member')
  return viewer.id
}

export function auditFeed(queries: Queries, by: Viewer, action: string, entityId: string): Promise<void> {
  return record(queries, { by, action, entity: 'person', entityId, before: null, after: null })
}
