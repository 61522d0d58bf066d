import { randomBytes } from 'node:crypto'
import { type InterfaceLanguage, NotAllowedError, NotSignedInError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { findPerson } from '../people/index.js'
import type { Preference } from './notification.js'
import { deleteSubscriber, deleteSubscriberByToken, putSubscriber, readSubscriber } from './notification-store.js'

/** How the viewer wants to be told. @throws NotAllowedError for keys: only people read mail */
export async function readPreference(
  { database }: WithDatabase,
  viewer: Viewer,
  language: InterfaceLanguage,
): Promise<Preference> {
  const found = await readSubscriber(database, personIn(viewer))
  return found ? { frequency: found.frequency, language: found.language } : { frequency: 'none', language }
}

/** @throws NotAllowedError for keys, and for people without an address */
export async function setPreference(services: WithDatabase, viewer: Viewer, wanted: Preference): Promise<Preference> {
  const id = personIn(viewer)
  const { email } = await findPerson(services, id)
  if (email === null && wanted.frequency !== 'none') {
    throw new NotAllowedError('Your account has no email address: ask an administrator to add it')
  }
  await services.database.transaction((queries) =>
    wanted.frequency === 'none'
      ? deleteSubscriber(queries, id)
      : putSubscriber(queries, id, wanted, randomBytes(24).toString('base64url')),
  )
  return wanted
}

/** Ends the mails to the person in one of whose mails the token is. @returns whether there were any */
export function unsubscribe({ database }: WithDatabase, token: string): Promise<boolean> {
  return database.transaction((queries) => deleteSubscriberByToken(queries, token))
}

function personIn({ id, role }: Viewer): string {
  if (role === 'anonymous') throw new NotSignedInError()
  if (!id?.startsWith('person_')) throw new NotAllowedError('Only people who have signed in get mail')
  return id
}
