import { memberOf, NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { deleteFeedToken, putFeedToken, readFeedOwner, readFeedSince } from './feed-token-store.js'
import { readPerson } from './person-store.js'
import { hashOf, newSecret } from './secret.js'
import { viewerOf } from './sessions.js'

/** Opens a feed for somebody of a member, in place of the one there was. Answers its token, which is shown this once. */
export async function openFeed(database: Database, by: Viewer): Promise<string> {
  const id = feedOwner(by)
  const token = newSecret()
  await database.transaction(async (queries) => {
    // A key is no person: it has no feed.
    if (!(await readPerson(queries, id))) throw new NotAllowedError('A feed belongs to a person who is signed in')
    await putFeedToken(queries, id, hashOf(token))
    await record(queries, { by, action: 'feed-opened', entity: 'person', entityId: id, before: null, after: null })
  })
  return token
}

export async function closeFeed(database: Database, by: Viewer): Promise<void> {
  const id = feedOwner(by)
  await database.transaction(async (queries) => {
    await deleteFeedToken(queries, id)
    await record(queries, { by, action: 'feed-closed', entity: 'person', entityId: id, before: null, after: null })
  })
}

/** Whether somebody has a feed. */
export async function hasFeed(database: Database, { id }: Viewer): Promise<boolean> {
  return id !== null && (await readFeedSince(database, id)) !== undefined
}

/** Who reads a feed by its token, as long as they may come in. @throws NotFoundError */
export async function readerOfFeed(database: Database, token: string): Promise<Viewer> {
  const owner = await readFeedOwner(database, hashOf(token))
  const person = owner === undefined ? undefined : await readPerson(database, owner)
  if (!person?.active || memberOf(viewerOf(person)) === null) throw new NotFoundError('feed', 'of this token')
  return viewerOf(person)
}

/** @throws NotAllowedError */
function feedOwner(by: Viewer): string {
  if (by.id === null || by.role !== 'member') throw new NotAllowedError('Feeds are for people of a member')
  return by.id
}
