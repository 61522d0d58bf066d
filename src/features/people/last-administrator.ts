import { PasserelleError } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { hasAdministratorKey } from './api-key-store.js'
import type { Person } from './person.js'
import { hasAdministratorInPerson } from './person-store.js'

/** Thrown when a change would leave nobody who can manage people and keys. */
export class LastAdministratorError extends PasserelleError {
  readonly code = 'LAST_ADMINISTRATOR'
}

export function isAdministrator({ role, active }: Person): boolean {
  return role === 'admin' && active
}

/** Whether a person or a key can manage people and keys. */
export async function hasAdministrator(reader: Reader): Promise<boolean> {
  return (await hasAdministratorInPerson(reader)) || hasAdministratorKey(reader, new Date().toISOString())
}

/**
 * Checks, after a person stopped being an administrator, that another one is left. A key cannot sign in to pages: it does
 * not count. @throws LastAdministratorError
 */
export async function requireAdministratorInPerson(reader: Reader): Promise<void> {
  if (await hasAdministratorInPerson(reader)) return
  throw new LastAdministratorError(
    'This is the last active person with the role admin: make another person administrator first',
  )
}

/** Checks, after a key of an administrator was revoked, that another key or person is left. @throws LastAdministratorError */
export async function requireAdministrator(reader: Reader): Promise<void> {
  if (await hasAdministrator(reader)) return
  throw new LastAdministratorError(
    'This is the last key with the role admin, and no person has that role: make another administrator first, or rotate the key',
  )
}
