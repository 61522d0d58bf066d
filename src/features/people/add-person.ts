import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { NewPerson, Person } from './person.js'
import { newId } from './secret.js'
import { auditPerson, requireAdmin, writePerson } from './write-person.js'

/**
 * Adds somebody who can sign in.
 * @throws NotAllowedError, InvalidInputError when the email address is another's, or the member unknown
 */
export function addPerson({ database }: WithDatabase, viewer: Viewer, given: NewPerson): Promise<Person> {
  requireAdmin(viewer)
  return database.transaction(async (queries) => {
    const added = { ...given, id: newId('person'), active: true, createdAt: new Date().toISOString() }
    await writePerson(queries, added)
    await auditPerson(queries, viewer, 'added', { after: added })
    return added
  })
}
