import {
  ofQueue,
  type QueuedNeed,
  type QueueFilter,
  queueFilter,
  readReviewQueue,
} from '../../../features/matches/index.js'
import type { Visit } from '../../kit/visit.js'
import type { Place } from './place.js'

export interface Queue {
  /** The needs that are listed, the most urgent first. */
  readonly list: readonly QueuedNeed[]
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<QueueFilter, number>>
}

/** The needs that wait for staff, as far as the viewer may know of them. */
export async function queueFor({ services, viewer }: Visit, { show }: Place): Promise<Queue> {
  const queue = await readReviewQueue(services, viewer)
  const counts = queueFilter.options.map((filter) => [filter, ofQueue(queue, filter, viewer).length] as const)
  return { list: ofQueue(queue, show, viewer), counts: Object.fromEntries(counts) as Queue['counts'] }
}

export interface Neighbours {
  /** Counted from one; `undefined` for a need that is not listed. */
  readonly place: number | undefined
  readonly before: QueuedNeed | undefined
  readonly after: QueuedNeed | undefined
}

/** What stands before and after a need in the list; for one that is not listed, the list begins after it. */
export function neighboursOf(needId: string, { list }: Pick<Queue, 'list'>): Neighbours {
  const index = list.findIndex(({ need }) => need.id === needId)
  if (index === -1) return { place: undefined, before: undefined, after: list[0] }
  return { place: index + 1, before: list[index - 1], after: list[index + 1] }
}
