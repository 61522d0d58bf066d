import { NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditFeed, feedOwner } from './feed-owner.js'
import { putFeedToken } from './feed-token-store.js'
import { readPerson } from './person-store.js'
import { hashOf, newSecret } from './secret.js'

/**
 * Creates the token that opens the feed of a person of a member, in place of the one there was.
 * @returns the token, which can be shown this once
 * @throws NotAllowedError
 */
export async function createFeedToken({ database }: WithDatabase, viewer: Viewer): Promise<string> {
  const id = feedOwner(viewer)
  const token = newSecret()
  await database.transaction(async (queries) => {
    // A key is no person: it has no feed.
    if (!(await readPerson(queries, id))) throw new NotAllowedError('A feed belongs to a person who is signed in')
    await putFeedToken(queries, id, hashOf(token))
    await auditFeed(queries, viewer, 'feed-opened', id)
  })
  return token
}
