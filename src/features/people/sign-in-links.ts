import { InvalidInputError, NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { mayLetIn } from './permissions.js'
import { readPerson } from './person-store.js'
import { hashOf, newSecret } from './secret.js'
import { type OpenedSession, openSession } from './sessions.js'
import { deleteExpiredLinks, deleteLink, insertLink, readLink } from './sign-in-link-store.js'

/** Time to pass a link on by post, telephone or chat; whoever issues it may choose up to a day. */
export const linkMinutes = { least: 5, most: 24 * 60, usual: 60 } as const

/** Thrown when the token of a sign-in link signs nobody in, or no longer. Used links are not kept: they look like made-up ones. */
export class SignInLinkEndedError extends InvalidInputError {
  override readonly code = 'SIGN_IN_LINK_ENDED'

  constructor() {
    super('This sign-in link was used already, has expired, or never was: ask for another', [
      { path: 'token', message: 'opens nothing' },
    ])
  }
}

/** A link that was just issued: the only time that its token can be shown. */
export interface IssuedLink {
  readonly token: string
  readonly expiresAt: string
}

/** The page that signs in by the token of a link. */
export function signInUrl(base: string, token: string): string {
  return new URL(`/sign-in?token=${token}`, base).href
}

/** Issues a token with which somebody can sign in once. @throws NotFoundError, NotAllowedError */
export function issueSignInLink(
  database: Database,
  by: Viewer,
  personId: string,
  minutes: number = linkMinutes.usual,
): Promise<IssuedLink> {
  return database.transaction(async (queries) => {
    const person = await readPerson(queries, personId)
    if (!person) throw new NotFoundError('person', personId)
    if (!mayLetIn(by, person)) {
      throw new NotAllowedError(`A sign-in link for the role ${person.role} is issued by an administrator`)
    }
    if (!person.active) {
      throw new InvalidInputError('Who is not active cannot sign in', [{ path: 'id', message: 'is not active' }])
    }
    const now = Date.now()
    await deleteExpiredLinks(queries, new Date(now).toISOString())
    const token = newSecret()
    const expiresAt = new Date(now + minutes * 60_000).toISOString()
    await insertLink(queries, { tokenHash: hashOf(token), personId, expiresAt })
    await record(queries, {
      by,
      action: 'sign-in-link-issued',
      entity: 'person',
      entityId: personId,
      before: null,
      after: { expiresAt },
    })
    return { token, expiresAt }
  })
}

/** Signs in by the token of a link, which is used up by it. @throws SignInLinkEndedError */
export function redeemSignInLink(database: Database, token: string): Promise<OpenedSession> {
  return database.transaction(async (queries) => {
    const link = await readLink(queries, hashOf(token))
    const person = link && (await readPerson(queries, link.personId))
    if (!link || !person?.active || Date.parse(link.expiresAt) <= Date.now()) {
      throw new SignInLinkEndedError()
    }
    await deleteLink(queries, link.tokenHash)
    return openSession(queries, person, 'sign-in-link')
  })
}
