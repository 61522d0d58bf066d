import type { Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import type { Person } from './person.js'
import { readPerson } from './person-store.js'
import { hashOf, newSecret } from './secret.js'
import {
  deleteEndedSessions,
  deleteSession,
  deleteSessionsOf,
  insertSession,
  readStoredSession,
  type StoredSession,
} from './session-store.js'

const hour = 3_600_000
/** Whoever does nothing for so long is signed out: a working day with its breaks. */
const idleTime = 12 * hour
/** After so long everybody signs in again. */
const lifetime = 7 * 24 * hour

/** A session that was just opened: the only time that its token is known here. */
export interface OpenedSession {
  readonly token: string
  readonly expiresAt: string
  readonly person: Person
}

/** Signs somebody in, as part of the transaction that found out who it is. */
export async function openSession(queries: Queries, person: Person, how: string): Promise<OpenedSession> {
  const now = Date.now()
  const [createdAt, expiresAt, idleSince] = [now, now + lifetime, now - idleTime].map((at) =>
    new Date(at).toISOString(),
  ) as [string, string, string]
  await deleteEndedSessions(queries, createdAt, idleSince)
  const token = newSecret()
  await insertSession(queries, {
    tokenHash: hashOf(token),
    personId: person.id,
    createdAt,
    lastSeenAt: createdAt,
    expiresAt,
  })
  await recordSession(queries, viewerOf(person), 'signed-in', { by: how })
  return { token, expiresAt, person }
}

/** The session of a token and whose it is, unless it has ended or the person may no longer come in. */
export async function readSession(
  database: Pick<Queries, 'get'>,
  token: string,
): Promise<{ session: StoredSession; person: Person } | undefined> {
  const session = await readStoredSession(database, hashOf(token))
  const now = Date.now()
  if (!session || Date.parse(session.expiresAt) <= now || Date.parse(session.lastSeenAt) <= now - idleTime) {
    return undefined
  }
  const person = await readPerson(database, session.personId)
  return person?.active ? { session, person } : undefined
}

/** Signs out. A token that opens nothing any more is as good as signed out. */
export async function endSession(database: Database, token: string): Promise<void> {
  const found = await readSession(database, token)
  if (!found) return
  await database.transaction(async (queries) => {
    await deleteSession(queries, found.session.tokenHash)
    await recordSession(queries, viewerOf(found.person), 'signed-out', null)
  })
}

/** Signs out of every browser whoever has this session. */
export async function endAllSessions(database: Database, token: string): Promise<void> {
  const found = await readSession(database, token)
  if (!found) return
  await database.transaction(async (queries) => {
    await deleteSessionsOf(queries, found.person.id)
    await recordSession(queries, viewerOf(found.person), 'signed-out-everywhere', null)
  })
}

/** A person, as the one who asks. */
export function viewerOf({ role, id, memberCode }: Person): Viewer & { readonly id: string } {
  return { role, id, memberCode }
}

function recordSession(queries: Queries, by: Viewer & { id: string }, action: string, after: unknown): Promise<void> {
  return record(queries, { by, action, entity: 'person', entityId: by.id, before: null, after })
}
