import type { Need } from '../../../domain/index.js'
import { type QueueFilter, queueFilter } from '../../../features/matches/index.js'
import { one } from '../../kit/form-values.js'
import type { Sent } from '../../kit/sent.js'
import type { Visit } from '../../kit/visit.js'

/** Which needs the list beside shows; it stays in every address. */
export interface Place {
  readonly show: QueueFilter
}

export function readPlace({ query }: Sent): Place {
  return { show: queueFilter.safeParse(one(query, 'show')).data ?? 'all' }
}

/** What was just done, as the address says afterwards, so that it can be told and taken back. */
export interface Done {
  readonly did: string
  /** The case study or the person that it was done with. */
  readonly on?: string
  /** The id of what goes on from there. */
  readonly at?: string
}

/** The address of the queue as it is shown. */
export function queueAddress({ reader }: Visit, { show }: Place, done?: Done): string {
  return reader.to('desk') + queryOf(show, done)
}

/** Where a form about a need is sent to, and where its page is. */
export function actionOf(
  { reader: { to } }: Visit,
  { id }: Pick<Need, 'id'>,
  { show }: Place,
  ...rest: readonly string[]
): string {
  return to('desk', 'needs', id, ...rest) + queryOf(show)
}

/** The page of a need after something was done there; without a script the browser goes to `at`. */
export function afterwards({ reader: { to } }: Visit, { id }: Pick<Need, 'id'>, { show }: Place, done: Done): string {
  return to('desk', 'needs', id) + queryOf(show, done) + (done.at ? `#${encodeURIComponent(done.at)}` : '')
}

function queryOf(show: QueueFilter, done?: Done): string {
  const query = new URLSearchParams({ ...(show !== 'all' && { show }), ...done })
  return query.size > 0 ? `?${query}` : ''
}

export function readDone({ query }: Sent): Done | undefined {
  const did = one(query, 'did')
  return did === '' ? undefined : { did, on: one(query, 'on'), at: one(query, 'at') }
}
