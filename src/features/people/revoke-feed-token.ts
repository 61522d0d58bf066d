import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditFeed, feedOwner } from './feed-owner.js'
import { deleteFeedToken } from './feed-token-store.js'

/** Closes the feed of a person of a member. @throws NotAllowedError */
export async function revokeFeedToken({ database }: WithDatabase, viewer: Viewer): Promise<void> {
  const id = feedOwner(viewer)
  await database.transaction(async (queries) => {
    await deleteFeedToken(queries, id)
    await auditFeed(queries, viewer, 'feed-closed', id)
  })
}
