import type { CaseDraft } from './case-draft.js'
import type { Implementer } from './implementer.js'
import type { Viewer } from './viewer.js'
import { isStaff, memberOf } from './visibility.js'

type Known = Pick<CaseDraft, 'memberCode' | 'status'>
type WithImplementers = { readonly implementers: readonly Implementer[] }

/** Who may know that a draft exists, and read it. All access rules for case studies are in this file. */
export function maySeeDraft(viewer: Viewer, draft: Pick<Known, 'memberCode'>): boolean {
  return isStaff(viewer) || isOwnDraft(viewer, draft)
}

/** Whether the viewer acts for the owner of a draft: the member, or staff for drafts that staff created. */
export function isOwnDraft(viewer: Viewer, { memberCode }: Pick<Known, 'memberCode'>): boolean {
  return memberCode === null ? isStaff(viewer) : memberOf(viewer) === memberCode
}

/** Who may change a draft. During review only staff may, so that the text does not change while they read it. */
export function mayEditDraft(viewer: Viewer, draft: Known): boolean {
  return isStaff(viewer) || (draft.status === 'draft' && isOwnDraft(viewer, draft))
}

/** Who may delete a draft: its owner, or an administrator. */
export function mayDeleteDraft(viewer: Viewer, draft: Known): boolean {
  return isOwnDraft(viewer, draft) || viewer.role === 'admin'
}

/** Who may write case studies at all: staff for every member, a member for its own. */
export function mayWriteCases(viewer: Viewer): boolean {
  return isStaff(viewer) || memberOf(viewer) !== null
}

/**
 * Whether the viewer may write a case study with these implementers: staff always, a member when it is lead or partner.
 */
export function mayWriteAbout(viewer: Viewer, { implementers }: WithImplementers): boolean {
  if (isStaff(viewer)) return true
  const own = memberOf(viewer)
  return own !== null && implementers.some(({ member, role }) => member === own && role !== 'supporter')
}

/** Who may publish, archive, restore and merge case studies. */
export function mayManageCatalogue(viewer: Viewer): boolean {
  return isStaff(viewer)
}

/**
 * Who may read a version in the history of a case study: everybody if it was published, else the owner of the draft and
 * staff.
 */
export function maySeeVersion(
  viewer: Viewer,
  { isPublished, memberCode }: { isPublished: boolean; memberCode: string | null },
): boolean {
  return isPublished || maySeeDraft(viewer, { memberCode })
}
