import type { CaseDraft } from './case-draft.js'
import type { Implementer } from './case-study.js'
import type { Viewer } from './viewer.js'
import { isStaff, memberOf } from './visibility.js'

type Known = Pick<CaseDraft, 'memberCode' | 'status'>
type Told = { readonly implementers: readonly Implementer[] }

/** Who may know that a draft exists, and read it. This file alone decides who may see and do what with case studies. */
export function maySeeDraft(viewer: Viewer, draft: Pick<Known, 'memberCode'>): boolean {
  return isStaff(viewer) || isOwnDraft(viewer, draft)
}

/** Whether somebody acts for those whose draft it is: a member, or staff for what staff began. */
export function isOwnDraft(viewer: Viewer, { memberCode }: Pick<Known, 'memberCode'>): boolean {
  return memberCode === null ? isStaff(viewer) : memberOf(viewer) === memberCode
}

/** Who may change a draft. While staff look at it, it is theirs alone, so that nothing changes under their eyes. */
export function mayEditDraft(viewer: Viewer, draft: Known): boolean {
  return isStaff(viewer) || (draft.status === 'draft' && isOwnDraft(viewer, draft))
}

/** Who may take a draft away for good: those whose it is, and who answers for the whole service. */
export function mayDeleteDraft(viewer: Viewer, draft: Known): boolean {
  return isOwnDraft(viewer, draft) || viewer.role === 'admin'
}

/** Who may write case studies at all: staff about everybody, a member about what it took part in. */
export function mayWriteCases(viewer: Viewer): boolean {
  return isStaff(viewer) || memberOf(viewer) !== null
}

/** Whether a case study, or what is to become one, is somebody's to write: a member's when it did it itself. */
export function mayWriteAbout(viewer: Viewer, { implementers }: Told): boolean {
  if (isStaff(viewer)) return true
  const own = memberOf(viewer)
  return own !== null && implementers.some(({ member, role }) => member === own && role !== 'supporter')
}

/** Who decides what stands in the catalogue: publishes, archives, brings back, merges. */
export function mayKeepCatalogue(viewer: Viewer): boolean {
  return isStaff(viewer)
}

/** Who may read a version in the history of a case study: what was published everybody, what was not whose it was. */
export function maySeeVersion(
  viewer: Viewer,
  { isPublished, memberCode }: { isPublished: boolean; memberCode: string | null },
): boolean {
  return isPublished || maySeeDraft(viewer, { memberCode })
}
