import { type QueuedNeed, readReviewQueue } from '../../../features/matches/index.js'
import type { Visit } from '../../kit/visit.js'

/** The needs that wait for staff, as far as the viewer may know of them; the most urgent first. */
export function queueFor({ services, viewer }: Visit): Promise<QueuedNeed[]> {
  return readReviewQueue(services, viewer)
}
