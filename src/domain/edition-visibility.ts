import type { Edition } from './edition.js'
import type { Viewer } from './viewer.js'
import { isStaff } from './visibility.js'

/** Who may know of an edition and read it: everybody after its publication, staff before. */
export function maySeeEdition(viewer: Viewer, { publishedAt }: Pick<Edition, 'publishedAt'>): boolean {
  return publishedAt !== null || isStaff(viewer)
}

/** Who may make, write and publish editions, and see what is written for one before it is published. */
export function mayManageEditions(viewer: Viewer): boolean {
  return isStaff(viewer)
}
