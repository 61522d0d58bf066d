import { NotFoundError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { countUnreadOf, type InboxEntry, putRead, readInboxEntry, readInboxOf, type Which } from './inbox-store.js'

/** More than somebody looks through; older entries are found in the things themselves. */
const mostShown = 200

/** The person that a viewer is; programs are told nothing. */
function personIn({ id }: Viewer): string | undefined {
  return id?.startsWith('person_') ? id : undefined
}

/** What the viewer was told on the pages, the latest first. */
export async function readInbox({ database }: WithDatabase, viewer: Viewer): Promise<InboxEntry[]> {
  const person = personIn(viewer)
  return person === undefined ? [] : readInboxOf(database, person, mostShown)
}

/** How much the viewer was told and has not read. */
export async function countUnread({ database }: WithDatabase, viewer: Viewer): Promise<number> {
  const person = personIn(viewer)
  return person === undefined ? 0 : countUnreadOf(database, person)
}

/** One entry of the viewer's own, which is read from then on. @throws NotFoundError */
export async function openInboxEntry({ database }: WithDatabase, viewer: Viewer, id: number): Promise<InboxEntry> {
  const person = personIn(viewer)
  const found = person === undefined ? undefined : await readInboxEntry(database, person, id)
  if (!found) throw new NotFoundError('notification', String(id))
  await markRead({ database }, viewer, { id })
  return found
}

/** Notes that the viewer has read one entry, those about a need, or all. */
export async function markRead({ database }: WithDatabase, viewer: Viewer, which: Which): Promise<void> {
  const person = personIn(viewer)
  // Most pages are opened with nothing to read: no write then.
  if (person === undefined || (await countUnreadOf(database, person)) === 0) return
  await database.transaction((queries) => putRead(queries, person, which))
}
