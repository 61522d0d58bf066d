import { PasserelleError } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { hasAdministrator, hasAdministratorInPerson } from './person-store.js'

/** Thrown when a change would leave nobody who can manage people and keys. */
export class LastAdministratorError extends PasserelleError {
  readonly code = 'LAST_ADMINISTRATOR'
  readonly status = 409
}

/** To be called after a person stopped being an administrator. A key cannot sign in to pages: it does not count. */
export async function requireAdministratorInPerson(queries: Pick<Queries, 'get'>): Promise<void> {
  if (await hasAdministratorInPerson(queries)) return
  throw new LastAdministratorError(
    'This is the last active person with the role admin: make another person administrator first',
  )
}

/** To be called after a key of an administrator was revoked. @throws LastAdministratorError */
export async function requireAdministrator(queries: Pick<Queries, 'get'>): Promise<void> {
  if (await hasAdministrator(queries)) return
  throw new LastAdministratorError(
    'This is the last key with the role admin, and no person has that role: make another administrator first, or rotate the key',
  )
}
