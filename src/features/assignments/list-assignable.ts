import { isStaff, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readPeople } from '../people/index.js'
import type { Assignee } from './assignee.js'
import { assigneeOf } from './assignment-store.js'

/** The people whom a need can be assigned to: the active ones of the staff. @throws NotAllowedError */
export async function listAssignable({ database }: WithDatabase, viewer: Viewer): Promise<Assignee[]> {
  if (!isStaff(viewer)) throw new NotAllowedError('Needs are assigned by staff')
  return (await readPeople(database)).filter(({ active, role }) => active && role !== 'member').map(assigneeOf)
}
