import { InvalidInputError } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { type OpenedSession, openSession } from './open-session.js'
import { readPerson } from './person-store.js'
import { hashOf } from './secret.js'
import { deleteLink, readLink } from './sign-in-link-store.js'

/** Thrown when the token of a sign-in link signs nobody in, or no longer. Used links are deleted: they look like made-up ones. */
export class SignInLinkEndedError extends InvalidInputError {
  override readonly code = 'SIGN_IN_LINK_ENDED'

  constructor() {
    super('This sign-in link was used already, has expired, or never was: ask for another', [
      { path: 'token', message: 'opens nothing' },
    ])
  }
}

/** Signs in by the token of a link, which is used up by it. @throws SignInLinkEndedError */
export function signInWithLink({ database }: WithDatabase, token: string): Promise<OpenedSession> {
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
