import { InvalidInputError, NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { mayGrantAccess } from './permissions.js'
import type { Person } from './person.js'
import { readPerson } from './person-store.js'
import { hashOf, newSecret } from './secret.js'
import { insertLink } from './sign-in-link-store.js'

/** Minutes to pass a link on by post, telephone or chat; its issuer may choose up to a day. */
export const linkMinutes = { least: 5, most: 24 * 60, usual: 60 } as const

/** A link that was just issued: the only time that its token can be shown. */
export interface IssuedLink {
  readonly token: string
  readonly expiresAt: string
  readonly person: Person
}

/** Issues a token with which a person can sign in once. @throws NotFoundError, NotAllowedError, InvalidInputError */
export function issueSignInLink(
  { database }: WithDatabase,
  viewer: Viewer,
  personId: string,
  minutes: number = linkMinutes.usual,
): Promise<IssuedLink> {
  return database.transaction(async (queries) => {
    const person = await readPerson(queries, personId)
    if (!person) throw new NotFoundError('person', personId)
    requireMayIssue(viewer, person)
    const now = Date.now()
    const token = newSecret()
    const expiresAt = new Date(now + minutes * 60_000).toISOString()
    await insertLink(queries, { tokenHash: hashOf(token), personId, expiresAt })
    const issued = { action: 'sign-in-link-issued', entity: 'person', entityId: personId }
    await record(queries, { by: viewer, ...issued, before: null, after: { expiresAt } })
    return { token, expiresAt, person }
  })
}

/** @throws NotAllowedError, InvalidInputError when the person is not active */
function requireMayIssue(viewer: Viewer, person: Person): void {
  if (!mayGrantAccess(viewer, person)) {
    throw new NotAllowedError(`A sign-in link for the role ${person.role} is issued by an administrator`)
  }
  if (!person.active) {
    throw new InvalidInputError('Who is not active cannot sign in', [{ path: 'id', message: 'is not active' }])
  }
}
