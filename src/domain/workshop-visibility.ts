import type { Viewer } from './viewer.js'
import { isStaff, memberOf } from './visibility.js'
import type { Workshop } from './workshop.js'

/** Who may know of a workshop and read its kit: staff, and once it is shared the members that take part. */
export function maySeeWorkshop(
  viewer: Viewer,
  { sharedAt, participants }: Pick<Workshop, 'sharedAt' | 'participants'>,
): boolean {
  if (isStaff(viewer)) return true
  const own = memberOf(viewer)
  return sharedAt !== null && own !== null && participants.includes(own)
}

/** Who may plan workshops, prepare and share them. */
export function mayManageWorkshops(viewer: Viewer): boolean {
  return isStaff(viewer)
}
