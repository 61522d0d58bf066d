import type { Reader } from '../../platform/database/index.js'
import type { Person } from './person.js'
import { readPerson } from './person-store.js'
import { hashOf } from './secret.js'
import { readStoredSession, type StoredSession } from './session-store.js'
import { sessionIdleTime } from './session-time.js'

/** Reads the session of a token, with its person; `undefined` when it has ended or the person was deactivated. */
export async function readSession(
  reader: Reader,
  token: string,
): Promise<{ session: StoredSession; person: Person } | undefined> {
  const session = await readStoredSession(reader, hashOf(token))
  const now = Date.now()
  if (!session || Date.parse(session.expiresAt) <= now || Date.parse(session.lastSeenAt) <= now - sessionIdleTime) {
    return undefined
  }
  const person = await readPerson(reader, session.personId)
  return person?.active ? { session, person } : undefined
}
