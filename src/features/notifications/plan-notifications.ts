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
      const need = entry.entity === 'need' ? await readNeed(queries, entry.entityId) : undefined
      await addForAll(
        queries,
        people.filter((person) => isFor(person, kind, need) && person.id !== entry.actor),
        kind,
      )
    }
  })
}

function kindOf({ entity, action }: AuditEntry): NotificationKind | undefined {
  if (entity === 'need' && action === 'publish') return 'answer'
  if (entity === 'need' && action === 'submit') return 'submitted'
  return entity === 'case study' && action === 'published' ? 'caseStudy' : undefined
}

/** Whether a person is told: the only place that decides what leaves by mail. */
export function isFor({ role, memberCode }: Person, kind: NotificationKind, need: Need | undefined): boolean {
  if (kind === 'caseStudy') return role === 'member'
  // Of a need that was deleted since, nothing is told.
  if (!need) return false
  return kind === 'answer' ? memberCode === need.memberCode : isStaff({ role, id: null, memberCode })
}

async function addForAll(queries: Queries, people: readonly Person[], kind: NotificationKind): Promise<void> {
  for (const { id } of people) await addNotification(queries, id, kind)
}
