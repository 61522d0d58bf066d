import { InvalidInputError, NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { endAccessIfChanged } from './end-access.js'
import { requireAdministratorInPerson } from './last-administrator.js'
import { requireMember } from './member-store.js'
import { type NewPerson, newPerson, type Person, type PersonChanges } from './person.js'
import { putPerson, readPerson, readPersonByEmail } from './person-store.js'
import { newId } from './secret.js'

/** Adds somebody who can sign in. @throws InvalidInputError when the email address is another's, or the member unknown */
export function addPerson(database: Database, by: Viewer, given: NewPerson): Promise<Person> {
  requireAdmin(by)
  return database.transaction(async (queries) => {
    const added = { ...given, id: newId('person'), active: true, createdAt: new Date().toISOString() }
    await put(queries, added)
    await record(queries, {
      by,
      action: 'added',
      entity: 'person',
      entityId: added.id,
      before: null,
      after: audited(added),
    })
    return added
  })
}

/**
 * Changes what is given. Any change but that of the name ends the access that the person had until then.
 * @throws NotFoundError, InvalidInputError, LastAdministratorError
 */
export function changePerson(database: Database, by: Viewer, id: string, changes: PersonChanges): Promise<Person> {
  requireAdmin(by)
  return database.transaction(async (queries) => {
    const before = await readPerson(queries, id)
    if (!before) throw new NotFoundError('person', id)
    const { active = before.active, ...rest } = changes
    const { name, email, role, memberCode } = before
    const checked = newPerson.safeParse({ name, email, role, memberCode, ...rest })
    if (!checked.success) {
      const faults = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new InvalidInputError('The person cannot be changed like that', faults)
    }
    const after = { ...before, ...checked.data, active }
    await put(queries, after)
    if (isAdministrator(before) && !isAdministrator(after)) await requireAdministratorInPerson(queries)
    await endAccessIfChanged(queries, before, after)
    await record(queries, {
      by,
      action: before.active === active ? 'changed' : active ? 'reactivated' : 'deactivated',
      entity: 'person',
      entityId: id,
      before: audited(before),
      after: audited(after),
    })
    return after
  })
}

/** Somebody, by id or by email address. @throws NotFoundError */
export async function findPerson(database: Pick<Queries, 'get'>, idOrEmail: string): Promise<Person> {
  const found = (await readPerson(database, idOrEmail)) ?? (await readPersonByEmail(database, idOrEmail))
  if (!found) throw new NotFoundError('person', idOrEmail)
  return found
}

async function put(queries: Queries, person: Person): Promise<void> {
  await requireMember(queries, person.memberCode)
  const namesake = person.email === null ? undefined : await readPersonByEmail(queries, person.email)
  if (namesake && namesake.id !== person.id) {
    throw new InvalidInputError('Somebody else has this email address', [
      { path: 'email', message: 'is that of somebody else' },
    ])
  }
  await putPerson(queries, person)
}

/** What the audit keeps for ever: no name and no address, which people may want forgotten. */
function audited({ role, memberCode, active }: Person): object {
  return { role, memberCode, active }
}

function isAdministrator({ role, active }: Person): boolean {
  return role === 'admin' && active
}

function requireAdmin({ role }: Viewer): void {
  if (role !== 'admin') throw new NotAllowedError('Only an administrator manages people')
}
