import type { Viewer } from '../../src/domain/index.js'
import { addPerson, issueSignInLink, newPerson } from '../../src/features/people/index.js'
import { SqliteDatabase } from '../../src/platform/database/index.js'
import { Client } from '../reliability/client.js'
import type { PageViewer } from './every-page.js'

/** Adds a person who may see pages of a kind. @returns the token of a link with which they sign in once */
export async function signInToken(file: string, by: Viewer, role: PageViewer): Promise<string> {
  const database = await SqliteDatabase.open(file)
  try {
    const given = { name: 'Awa', role, ...(role === 'member' && { memberCode: 'BF' }) }
    const { id } = await addPerson({ database }, by, newPerson.parse(given))
    return (await issueSignInLink({ database }, by, id)).token
  } finally {
    await database.close()
  }
}

/** The cookie of somebody who has signed in. */
export async function cookieOf(address: string, token: string): Promise<string> {
  return `passerelle-session=${await new Client(address).signIn(token)}`
}
