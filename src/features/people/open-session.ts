import type { Queries } from '../../platform/database/index.js'
import { auditSignIn } from './audit-sign-in.js'
import type { Person } from './person.js'
import { hashOf, newSecret } from './secret.js'
import { insertSession } from './session-store.js'
import { sessionLifetime } from './session-time.js'

/** A session that was just opened: the only time that its token is known here. */
export interface OpenedSession {
  readonly token: string
  readonly expiresAt: string
  readonly person: Person
}

/** Signs a person in, as part of the transaction that found out who it is. @param method as the audit names it */
export async function openSession(
  queries: Queries,
  person: Person,
  method: 'sign-in-link' | 'openid',
): Promise<OpenedSession> {
  const now = Date.now()
  const moment = (after: number) => new Date(now + after).toISOString()
  const token = newSecret()
  const expiresAt = moment(sessionLifetime)
  await insertSession(queries, {
    tokenHash: hashOf(token),
    personId: person.id,
    createdAt: moment(0),
    lastSeenAt: moment(0),
    expiresAt,
  })
  await auditSignIn(queries, person, 'signed-in', { by: method })
  return { token, expiresAt, person }
}
