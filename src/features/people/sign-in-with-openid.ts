import { NotAllowedError } from '../../domain/index.js'
import type { Queries, WithDatabase } from '../../platform/database/index.js'
import type { ProvidedIdentity } from '../../platform/openid/index.js'
import { type OpenedSession, openSession } from './open-session.js'
import { linkAccount, readAccountsOf, readPersonOf } from './openid-account-store.js'
import type { Person } from './person.js'
import { readPerson, readPersonByEmail } from './person-store.js'

/**
 * Signs in the person whose account at the provider this is; role and member are decided here. The first time, a person is found by their address; later
 * by the account alone, because an address can be given to another person. A change of the address here forgets the
 * account.
 * @throws NotAllowedError when no active person has the account, or the address for the first time
 */
export function signInWithOpenId({ database }: WithDatabase, identity: ProvidedIdentity): Promise<OpenedSession> {
  return database.transaction(async (queries) => {
    const person = await personOf(queries, identity)
    if (!person?.active) throw new NotAllowedError('Nobody with this email address may come in: ask an administrator')
    return openSession(queries, person, 'openid')
  })
}

async function personOf(queries: Queries, { issuer, subject, email }: ProvidedIdentity): Promise<Person | undefined> {
  const known = await readPersonOf(queries, { issuer, subject })
  if (known !== undefined) return readPerson(queries, known)
  const person = await readPersonByEmail(queries, email)
  if (!person?.active) return undefined
  const accounts = await readAccountsOf(queries, person.id)
  if (accounts.some((account) => account.issuer === issuer)) return undefined
  await linkAccount(queries, { issuer, subject }, person.id)
  return person
}
