import { NotAllowedError } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { type OpenedSession, openSession } from './open-session.js'
import { readPersonByEmail } from './person-store.js'

/**
 * Signs in the person with an email address for which the provider vouches. Nothing else is taken from the provider: role
 * and member are decided here. @throws NotAllowedError when no active person has the address
 */
export function signInWithOpenId({ database }: WithDatabase, email: string): Promise<OpenedSession> {
  return database.transaction(async (queries) => {
    const person = await readPersonByEmail(queries, email)
    if (!person?.active) throw new NotAllowedError('Nobody with this email address may come in: ask an administrator')
    return openSession(queries, person, 'openid')
  })
}
