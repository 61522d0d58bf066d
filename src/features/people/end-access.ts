import type { Queries } from '../../platform/database/index.js'
import { deleteFeedToken } from './feed-token-store.js'
import { unlinkAccounts } from './openid-account-store.js'
import type { Person } from './person.js'
import { deleteSessionsOf } from './session-store.js'
import { deleteLinksOf } from './sign-in-link-store.js'

/**
 * The fields that decide who may use the access that was given. The email address is one of them: a provider signs in the
 * owner of the address, and links are sent to it, so what was given under another address may be in the wrong hands.
 */
const decisive = ['role', 'memberCode', 'email', 'active'] as const

/**
 * Ends all access of a person (sessions, sign-in links, feed token; with another address, the account at a provider) when more than the name has changed: access that was
 * given for other rights must not carry over.
 */
export async function endAccessIfChanged(queries: Queries, before: Person, after: Person): Promise<void> {
  if (decisive.every((field) => before[field] === after[field])) return
  await deleteSessionsOf(queries, after.id)
  await deleteLinksOf(queries, after.id)
  await deleteFeedToken(queries, after.id)
  if (before.email !== after.email) await unlinkAccounts(queries, after.id)
}
