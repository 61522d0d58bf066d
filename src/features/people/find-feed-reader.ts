import { memberOf, NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readFeedOwner, readFeedSince } from './feed-token-store.js'
import { viewerOf } from './person.js'
import { readPerson } from './person-store.js'
import { hashOf } from './secret.js'

/** Finds out who reads a feed by its token, as long as they may sign in. @throws NotFoundError */
export async function findFeedReader({ database: reader }: WithDatabase, token: string): Promise<Viewer> {
  const owner = await readFeedOwner(reader, hashOf(token))
  const person = owner === undefined ? undefined : await readPerson(reader, owner)
  if (!person?.active || memberOf(viewerOf(person)) === null) throw new NotFoundError('feed', 'of this token')
  return viewerOf(person)
}

/** Whether a viewer has a feed. */
export async function hasFeed({ database: reader }: WithDatabase, { id }: Viewer): Promise<boolean> {
  return id !== null && (await readFeedSince(reader, id)) !== undefined
}
