import { InvalidInputError, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import type { Person } from './person.js'
import { putPerson, readPersonByEmail } from './person-store.js'
import { requireMember } from './require-member.js'

/** @throws NotAllowedError */
export function requireAdmin({ role }: Viewer): void {
  if (role !== 'admin') throw new NotAllowedError('Only an administrator manages people')
}

/** Writes a person as they are from now on. @throws InvalidInputError when the email address is another's, or the member unknown */
export async function writePerson(queries: Queries, person: Person): Promise<void> {
  await requireMember(queries, person.memberCode)
  const namesake = person.email === null ? undefined : await readPersonByEmail(queries, person.email)
  if (namesake && namesake.id !== person.id) {
    throw new InvalidInputError('Somebody else has this email address', [
      { path: 'email', message: 'is that of somebody else' },
    ])
  }
  await putPerson(queries, person)
}

/** Records a change of a person; without `before` they were added, without `after` deleted. */
export function auditPerson(
  queries: Queries,
  by: Viewer,
  action: string,
  { before, after }: { before: Person; after?: Person } | { before?: Person; after: Person },
): Promise<void> {
  return record(queries, {
    by,
    action,
    entity: 'person',
    entityId: (after ?? before)!.id,
    before: before ? audited(before) : null,
    after: after ? audited(after) : null,
  })
}

/** The audit is never deleted: it gets no name and no address, which a person may want deleted. */
function audited({ role, memberCode, active }: Person): object {
  return { role, memberCode, active }
}
