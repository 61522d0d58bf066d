import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { isAdministrator, requireAdministratorInPerson } from './last-administrator.js'
import { deletePersonRow, readPerson } from './person-store.js'
import { auditPerson, requireAdmin } from './write-person.js'

/**
 * Deletes a person permanently: name, address and all access. What they did stays, under an id that leads to nobody any
 * more: it belongs to their member, and the audit is a chain.
 * @throws NotAllowedError, NotFoundError, LastAdministratorError
 */
export async function deletePerson({ database }: WithDatabase, viewer: Viewer, id: string): Promise<void> {
  requireAdmin(viewer)
  await database.erase(async (queries) => {
    const before = await readPerson(queries, id)
    if (!before) throw new NotFoundError('person', id)
    await deletePersonRow(queries, id)
    if (isAdministrator(before)) await requireAdministratorInPerson(queries)
    await auditPerson(queries, viewer, 'deleted', { before })
  })
}
