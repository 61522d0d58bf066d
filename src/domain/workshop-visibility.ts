import type { Viewer } from './viewer.js'
import { isStaff, memberOf } from './visibility.js'
import type { Workshop } from './workshop.js'
import type { WorkshopFeedback } from './workshop-feedback.js'

/** Who may know of a workshop and read its kit: staff, and once it is shared the members that take part. */
export function maySeeWorkshop(
  viewer: Viewer,
  { sharedAt, participants }: Pick<Workshop, 'sharedAt' | 'participants'>,
): boolean {
  if (isStaff(viewer)) return true
  const own = memberOf(viewer)
  return sharedAt !== null && own !== null && participants.includes(own)
}

/**
 * Who may answer after a workshop, and for which member: members that take part in a shared one, for themselves; staff,
 * who enter forms on paper, for any participant or for nobody in particular.
 */
export function mayGiveWorkshopFeedback(
  viewer: Viewer,
  workshop: Pick<Workshop, 'sharedAt' | 'participants'>,
  memberCode: string | null,
): boolean {
  if (isStaff(viewer)) return memberCode === null || workshop.participants.includes(memberCode)
  return memberCode !== null && memberOf(viewer) === memberCode && maySeeWorkshop(viewer, workshop)
}

/** Who may read what was answered: staff, and the member whose answer it is. */
export function maySeeWorkshopFeedback(viewer: Viewer, { memberCode }: Pick<WorkshopFeedback, 'memberCode'>): boolean {
  return isStaff(viewer) || (memberCode !== null && memberOf(viewer) === memberCode)
}

/** Who may plan workshops, prepare and share them. */
export function mayManageWorkshops(viewer: Viewer): boolean {
  return isStaff(viewer)
}
