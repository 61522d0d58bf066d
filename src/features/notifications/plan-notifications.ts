import { isStaff, type Need } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { type AuditEntry, followAudit } from '../audit/index.js'
import { readNeed } from '../needs/index.js'
import { type Person, readPeople } from '../people/index.js'
import type { NotificationKind } from './notification.js'
import { addNotification, readSubscribers } from './notification-store.js'

/** Notes for each person who wants mail what has happened for them. @returns whether there may be more */
export function planNotifications(database: Database): Promise<boolean> {
  return followAudit(database, 'notifications', async (queries, entries) => {
    const wanted = new Set((await readSubscribers(queries)).map(({ personId }) => personId))
    if (wanted.size === 0) return
    const people = (await readPeople(queries)).filter(({ id, active }) => active && wanted.has(id))
    for (const entry of entries) {
      const kind = kindOf(entry)
      if (!kind) continue
      const about = {
        need: entry.entity === 'need' ? await readNeed(queries, entry.entityId) : undefined,
        members: membersIn(entry),
      }
      await addForAll(
        queries,
        people.filter((person) => isFor(person, kind, about) && person.id !== entry.actor),
        kind,
      )
    }
  })
}

function kindOf({ entity, action, after }: AuditEntry): NotificationKind | undefined {
  if (entity === 'need' && action === 'publish') return 'answer'
  if (entity === 'need' && action === 'submit') return 'submitted'
  if (entity === 'survey round' && (action === 'reminded' || (action === 'opened' && !isSimulated(after)))) {
    return 'survey'
  }
  return entity === 'case study' && action === 'published' ? 'caseStudy' : undefined
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
}

/** Whether a person is told: the only place that decides what leaves by mail. */
export function isFor({ role, memberCode }: Person, kind: NotificationKind, { need, members }: News): boolean {
  if (kind === 'caseStudy') return role === 'member'
  if (kind === 'survey') return role === 'member' && (members?.includes(memberCode ?? '') ?? true)
  // Of a need that was deleted since, nothing is told.
  if (!need) return false
  return kind === 'answer' ? memberCode === need.memberCode : isStaff({ role, id: null, memberCode })
}

async function addForAll(queries: Queries, people: readonly Person[], kind: NotificationKind): Promise<void> {
  for (const { id } of people) await addNotification(queries, id, kind)
}
