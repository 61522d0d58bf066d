import type { Queries } from '../../platform/database/index.js'
import { deleteFeedToken } from './feed-token-store.js'
import type { Person } from './person.js'
import { deleteSessionsOf } from './session-store.js'
import { deleteLinksOf } from './sign-in-link-store.js'

/**
 * What decides who may use the access that was given. The email address is part of it: a provider signs in the person who owns
 * the address, and links are sent to it, so what was given under another address may be in the wrong hands.
 */
const decisive = ['role', 'memberCode', 'email', 'active'] as const

/**
 * Ends everything that gives a person access (sessions, sign-in links, feed) when that person has changed in more than
 * the name: none of it may carry over to rights that it was not given for.
 */
export async function endAccessIfChanged(queries: Queries, before: Person, after: Person): Promise<void> {
  if (decisive.every((field) => before[field] === after[field])) return
  await deleteSessionsOf(queries, after.id)
  await deleteLinksOf(queries, after.id)
  await deleteFeedToken(queries, after.id)
}
