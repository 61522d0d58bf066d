import { InvalidInputError, mayJudge, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget, record } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { readPeople } from '../people/index.js'
import type { Assignee } from './assignee.js'
import { assigneeOf, putAssignment, readAssignee } from './assignment-store.js'
import { isAssignable } from './list-assignable.js'

export interface Assigned {
  readonly before: Assignee | undefined
  readonly after: Assignee | undefined
}

/**
 * Says who of the staff looks after a need. It says nothing to the member: the need stays as it is.
 * @param personId `null` for nobody
 * @throws NotFoundError, NotAllowedError, InvalidInputError for somebody who is not an active person of the staff
 */
export function assignNeed(
  { database }: WithDatabase,
  viewer: Viewer,
  needId: string,
  personId: string | null,
): Promise<Assigned> {
  return database.transaction(async (queries) => {
    const need = await readTarget(needRecord, queries, viewer, { id: needId })
    if (!mayJudge(viewer, need)) throw new NotAllowedError('Needs are assigned by staff')
    const person = (await readPeople(queries)).find(({ id }) => id === personId)
    if (personId !== null && !(person && isAssignable(person))) {
      throw new InvalidInputError('A need is assigned to an active person of the staff', [
        { path: 'personId', message: 'must be the id of an active person of the staff' },
      ])
    }
    const before = await readAssignee(queries, needId)
    await putAssignment(queries, needId, personId)
    // Not an entry of the need: its member, who reads those, is not told who of the staff does what.
    await record(queries, {
      by: viewer,
      action: personId === null ? 'unassigned' : 'assigned',
      entity: 'assignment',
      entityId: needId,
      before: before ? { person: before.id } : null,
      after: personId === null ? null : { person: personId },
    })
    return { before, after: person && assigneeOf(person) }
  })
}
