import { isStaff, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { type Person, readPeople } from '../people/index.js'
import type { Assignee } from './assignee.js'
import { assigneeOf } from './assignment-store.js'

/** The people whom a need can be assigned to: the active ones of the staff. @throws NotAllowedError */
export async function listAssignable({ database }: WithDatabase, viewer: Viewer): Promise<Assignee[]> {
  if (!isStaff(viewer)) throw new NotAllowedError('Needs are assigned by staff')
  return (await readPeople(database)).filter(isAssignable).map(assigneeOf)
}

export function isAssignable({ active, role }: Pick<Person, 'active' | 'role'>): boolean {
  return active && role !== 'member'
}
