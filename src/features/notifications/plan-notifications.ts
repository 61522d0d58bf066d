import { isStaff, mayReadMessages, type Need } from '../../domain/index.js'
import type { Database } from '../../platform/database/index.js'
import { type AuditEntry, followAudit } from '../audit/index.js'
import { readNeed } from '../needs/index.js'
import { type Person, readPeople } from '../people/index.js'
import { addToInbox } from './inbox-store.js'
import type { NotificationKind } from './notification.js'
import { addNotification, readSubscribers } from './notification-store.js'

/**
 * Tells each person what has happened for them: on the pages, and by mail where they want it.
 * @returns whether there may be more
 */
export function planNotifications(database: Database): Promise<boolean> {
  return followAudit(database, 'notifications', async (queries, entries) => {
    const told = entries.flatMap((entry) => {
      const kind = kindOf(entry)
      return kind ? [{ entry, kind }] : []
    })
    if (told.length === 0) return
    const wanted = new Set((await readSubscribers(queries)).map(({ personId }) => personId))
    const people = (await readPeople(queries)).filter(({ active }) => active)
    for (const { entry, kind } of told) {
      const needId = needIn(entry)
      const news = {
        need: needId === null ? undefined : await readNeed(queries, needId),
        members: membersIn(entry),
        from: sideIn(entry),
      }
      const about = needId === null ? entry.entityId : null
      const concerned = people.filter((person) => person.id !== entry.actor && isFor(person, kind, news))
      for (const { id } of concerned) {
        await addToInbox(queries, id, { kind, at: entry.at, needId, about })
        if (wanted.has(id)) await addNotification(queries, id, kind)
      }
    }
  })
}

function kindOf({ entity, action, after }: AuditEntry): NotificationKind | undefined {
  if (entity === 'need' && action === 'publish') return 'answer'
  if (entity === 'need' && action === 'submit') return 'submitted'
  if (entity === 'message' && action === 'written') return 'message'
  if (entity === 'survey round' && (action === 'reminded' || (action === 'opened' && !isSimulated(after)))) {
    return 'survey'
  }
  return entity === 'case study' && action === 'published' ? 'caseStudy' : undefined
}

/** The need that an entry is about. */
function needIn({ entity, entityId }: AuditEntry): string | null {
  if (entity === 'need') return entityId
  return entity === 'message' ? entityId.split('/')[0]! : null
}

/** Who wrote a message. */
function sideIn({ entity, after }: AuditEntry): string | undefined {
  return entity === 'message' ? (JSON.parse(after ?? '{}') as { side?: string }).side : undefined
}

/** A round that is only to try things out asks nobody. */
function isSimulated(after: string | null): boolean {
  return (JSON.parse(after ?? '{}') as { simulated?: boolean }).simulated ?? false
}

/** The members that an entry is about; `undefined` where it names none. */
function membersIn({ action, after }: AuditEntry): readonly string[] | undefined {
  return action === 'reminded' ? (JSON.parse(after ?? '{}') as { members?: string[] }).members : undefined
}

/** What somebody may be told of. */
export interface News {
  readonly need?: Need | undefined
  /** The members that are meant; every member when missing. */
  readonly members?: readonly string[] | undefined
  /** The side that wrote a message. */
  readonly from?: string | undefined
}

/** Whether a person is told: the only place that decides what is told to whom, on the pages and by mail. */
export function isFor(person: Person, kind: NotificationKind, { need, members, from }: News): boolean {
  const { role, memberCode } = person
  if (kind === 'caseStudy') return role === 'member'
  if (kind === 'survey') return role === 'member' && (members?.includes(memberCode ?? '') ?? true)
  // Of a need that was deleted since, nothing is told.
  if (!need) return false
  const viewer = { role, id: person.id, memberCode }
  if (kind === 'message') return mayReadMessages(viewer, need) && isStaff(viewer) === (from === 'member')
  return kind === 'answer' ? memberCode === need.memberCode : isStaff(viewer)
}
