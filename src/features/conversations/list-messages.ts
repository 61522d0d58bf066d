import { mayReadMessages, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readMessages } from './message-store.js'
import type { NeedMessage } from './need-message.js'

/** What a member and staff wrote to each other about a need, the first one first. @throws NotAllowedError */
export async function listMessages({ database }: WithDatabase, viewer: Viewer, need: Need): Promise<NeedMessage[]> {
  if (!mayReadMessages(viewer, need)) throw new NotAllowedError('Only its own member and staff read this conversation')
  return (await readMessages(database, need.id)).map(({ id, at, side, text }) => ({ id, at, side, text }))
}
