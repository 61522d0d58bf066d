import { maySeeInside, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { Feedback } from './feedback.js'
import { readFeedback } from './feedback-store.js'

/** The feedback of a member on case studies for its need, in the order of their ids. @throws NotAllowedError */
export async function listFeedback({ database }: WithDatabase, viewer: Viewer, need: Need): Promise<Feedback[]> {
  if (!maySeeInside(viewer, need)) throw new NotAllowedError('Feedback is for the member and staff to read')
  return readFeedback(database, need.id)
}
