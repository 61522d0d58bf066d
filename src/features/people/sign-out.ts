import type { WithDatabase } from '../../platform/database/index.js'
import { auditSignIn } from './audit-sign-in.js'
import { readSession } from './read-session.js'
import { deleteSession, deleteSessionsOf } from './session-store.js'

/**
 * Signs out of the session of a token; a token that opens nothing any more is as good as signed out.
 * @param options.everywhere ends all sessions of the same person
 */
export async function signOut(
  { database }: WithDatabase,
  token: string,
  { everywhere = false }: { everywhere?: boolean } = {},
): Promise<void> {
  const found = await readSession(database, token)
  if (!found) return
  const { session, person } = found
  await database.transaction(async (queries) => {
    if (everywhere) await deleteSessionsOf(queries, person.id)
    else await deleteSession(queries, session.tokenHash)
    await auditSignIn(queries, person, everywhere ? 'signed-out-everywhere' : 'signed-out')
  })
}
