import type { Need } from './need.js'
import { anonymous, type Viewer } from './viewer.js'

type Known = Pick<Need, 'memberCode' | 'visibility' | 'status'>

/** Who may know that a need exists, and read it. All access rules for needs are in this file. */
export function maySee(viewer: Viewer, need: Known): boolean {
  if (isOwn(viewer, need)) return true
  if (need.status === 'draft') return false
  if (isStaff(viewer)) return true
  return need.visibility === 'public' || (need.visibility === 'members' && memberOf(viewer) !== null)
}

/** Who may read what its member and staff write about a need: history, notes, rejections, feedback. */
export function maySeeInside(viewer: Viewer, need: Known): boolean {
  return maySee(viewer, need) && (isOwn(viewer, need) || isStaff(viewer))
}

/** Who may read one version of a need: draft versions stay visible to its member only, also after submission. */
export function maySeeNeedVersion(viewer: Viewer, need: Known, version: Known): boolean {
  return maySeeInside(viewer, need) && maySeeInside(viewer, version)
}

/** Whether a need is visible to others than its own member and staff. */
export function isShared(need: Known): boolean {
  return need.status !== 'draft' && need.visibility !== 'private'
}

/** Whether the published answer to a need is visible to others than its own member and staff. */
export function isAnswerShared(need: Known & Pick<Need, 'publishedAt'>): boolean {
  return isShared(need) && need.publishedAt !== null
}

/** Who may see the decisions on a need: staff at once, others who may see the need after publication. */
export function maySeeAdvice(viewer: Viewer, need: Known & Pick<Need, 'publishedAt'>): boolean {
  return maySee(viewer, need) && (isStaff(viewer) || need.publishedAt !== null)
}

/**
 * Which decisions a viewer may see or learn from: staff the current ones, all others those of the last publication, so
 * that nothing is shown before staff publish it.
 */
export type DecisionState = 'current' | 'published'
export function decisionsFor(viewer: Viewer): DecisionState {
  return isStaff(viewer) ? 'current' : 'published'
}

/**
 * Whether the ranking for a viewer may learn from the decisions on a need: when the viewer may see the decisions or, if
 * the member of the need allows it, always. The viewer may not be allowed to see the need itself, so nothing of it may
 * be shown.
 */
export function mayLearnFrom(viewer: Viewer, need: Known & Pick<Need, 'publishedAt' | 'anonymousLearning'>): boolean {
  const allowed = need.anonymousLearning && need.publishedAt !== null && need.status !== 'draft'
  return allowed || maySeeAdvice(viewer, need)
}

/**
 * Whether decisions on a need may be used to fit the weights that rank for everybody; a weight reveals nothing about
 * one need.
 */
export function mayTeachWeights(need: Known & Pick<Need, 'publishedAt' | 'anonymousLearning'>): boolean {
  if (need.status === 'draft' || need.publishedAt === null) return false
  return need.visibility !== 'private' || need.anonymousLearning
}

/**
 * A viewer who may see a need and as little else as possible: data that is stored with the need is computed for this
 * viewer.
 */
export function audienceOf(need: Pick<Need, 'memberCode' | 'visibility'>): Viewer {
  return need.visibility === 'private' ? { role: 'member', id: null, memberCode: need.memberCode } : anonymous
}

/**
 * On whose behalf needs are counted for a viewer. Numbers for all but staff are made of public needs alone, those for the
 * members of the needs too: they are the same for everybody, and no number says that there is a need behind it that its
 * reader may not know.
 */
export function audienceOfCounts(viewer: Viewer): Viewer {
  return isStaff(viewer) ? viewer : anonymous
}

/** Who may change the text of a need. Staff help with the wording; a closed need does not change. */
export function mayEdit(viewer: Viewer, need: Known): boolean {
  return need.status !== 'closed' && maySeeInside(viewer, need)
}

/** Who may change the visibility of a need: only its own member. */
export function mayShare(viewer: Viewer, need: Known): boolean {
  return isOwn(viewer, need) && mayEdit(viewer, need)
}

/** Who may delete a need: its member, or an administrator. */
export function mayDelete(viewer: Viewer, need: Known): boolean {
  return isOwn(viewer, need) || (viewer.role === 'admin' && maySee(viewer, need))
}

/** Who may decide on matches of a need. */
export function mayJudge(viewer: Viewer, need: Known): boolean {
  return isStaff(viewer) && maySee(viewer, need)
}

/** Who may read and write the rules by which answers are curated. */
export function mayEditRules(viewer: Viewer): boolean {
  return isStaff(viewer)
}

/**
 * Who may read what is found in all needs together: themes, terms, suggestions. Their words are those of members, so a
 * theme of one need is that need.
 */
export function mayReadInsights(viewer: Viewer): boolean {
  return isStaff(viewer)
}

/** Who may give feedback on an answer: the member of the need. */
export function mayGiveFeedback(viewer: Viewer, need: Known): boolean {
  return isOwn(viewer, need) && need.status !== 'draft'
}

/**
 * Who may read what a member and staff write to each other about a need: they alone, also where others may see the need.
 * A draft has a conversation where it was submitted before.
 */
export function mayReadMessages(viewer: Viewer, need: Known): boolean {
  return maySeeInside(viewer, need)
}

/** Who may write to the other side about a need: not on a draft, which staff do not know of. */
export function mayWriteMessage(viewer: Viewer, need: Known): boolean {
  return mayReadMessages(viewer, need) && need.status !== 'draft'
}

/** Who may export all data about a member: the member itself, or an administrator. */
export function mayExportMember(viewer: Viewer, memberCode: string): boolean {
  return memberOf(viewer) === memberCode || viewer.role === 'admin'
}

/** Whether the viewer acts for the member of the need. */
export function isOwn(viewer: Viewer, need: Pick<Need, 'memberCode'>): boolean {
  return memberOf(viewer) === need.memberCode
}

export function isStaff(viewer: Viewer): boolean {
  return viewer.role === 'staff' || viewer.role === 'admin'
}

/** The member that the viewer acts for. For other roles a member code has no meaning. */
export function memberOf(viewer: Viewer): string | null {
  return viewer.role === 'member' || viewer.role === 'portal' ? viewer.memberCode : null
}
