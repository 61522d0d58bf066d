import { fieldErrors, InvalidInputError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { endAccessIfChanged } from './end-access.js'
import { isAdministrator, requireAdministratorInPerson } from './last-administrator.js'
import { newPerson, type Person, type PersonChanges } from './person.js'
import { readPerson } from './person-store.js'
import { auditPerson, requireAdmin, writePerson } from './write-person.js'

/**
 * Changes what is given, and deactivates or reactivates by `active`. Any change but that of the name ends the access that
 * the person had until then.
 * @throws NotAllowedError, NotFoundError, InvalidInputError, LastAdministratorError
 */
export function editPerson(
  { database }: WithDatabase,
  viewer: Viewer,
  id: string,
  changes: PersonChanges,
): Promise<Person> {
  requireAdmin(viewer)
  return database.transaction(async (queries) => {
    const before = await readPerson(queries, id)
    if (!before) throw new NotFoundError('person', id)
    const after = changedBy(before, changes)
    await writePerson(queries, after)
    if (isAdministrator(before) && !isAdministrator(after)) await requireAdministratorInPerson(queries)
    await endAccessIfChanged(queries, before, after)
    await auditPerson(queries, viewer, actionOf(before, after), { before, after })
    return after
  })
}

/** @throws InvalidInputError */
function changedBy(before: Person, { active = before.active, ...changes }: PersonChanges): Person {
  const { name, email, role, memberCode } = before
  const checked = newPerson.safeParse({ name, email, role, memberCode, ...changes })
  if (!checked.success) {
    throw new InvalidInputError('The person cannot be changed like that', fieldErrors(checked.error))
  }
  return { ...before, ...checked.data, active }
}

function actionOf(before: Person, after: Person): string {
  if (before.active === after.active) return 'changed'
  return after.active ? 'reactivated' : 'deactivated'
}
