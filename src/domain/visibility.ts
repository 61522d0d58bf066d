import type { Need } from './need.js'
import { anonymous, type Viewer } from './viewer.js'

type Known = Pick<Need, 'memberCode' | 'visibility' | 'status'>

/** Who may know that a need exists, and read it. This file alone decides who may see and do what with needs. */
export function maySee(viewer: Viewer, need: Known): boolean {
  if (isOwn(viewer, need)) return true
  if (need.status === 'draft') return false
  if (isStaff(viewer)) return true
  return need.visibility === 'public' || (need.visibility === 'members' && memberOf(viewer) !== null)
}

/** Who may read what is said about a need between its member and staff: history, notes, rejections, feedback. */
export function maySeeInside(viewer: Viewer, need: Known): boolean {
  return maySee(viewer, need) && (isOwn(viewer, need) || isStaff(viewer))
}

/** Who may read one version of a need: what was written as a draft stays with its member, also once it is submitted. */
export function maySeeNeedVersion(viewer: Viewer, need: Known, version: Known): boolean {
  return maySeeInside(viewer, need) && maySeeInside(viewer, version)
}

/** Whether a need is shown to others than its own member and staff. */
export function isShared(need: Known): boolean {
  return need.status !== 'draft' && need.visibility !== 'private'
}

/** Who may see what staff decided: they themselves while they are at it, everybody who sees the need once it is published. */
export function maySeeAdvice(viewer: Viewer, need: Known & Pick<Need, 'publishedAt'>): boolean {
  return maySee(viewer, need) && (isStaff(viewer) || need.publishedAt !== null)
}

/**
 * Which decisions count for somebody who may see them, or may learn from them: for staff those that stand now; for all
 * others those of the last publication, so that nothing reaches them before staff publish it.
 */
export type DecisionState = 'current' | 'published'
export function decisionsFor(viewer: Viewer): DecisionState {
  return isStaff(viewer) ? 'current' : 'published'
}

/**
 * Whose ranking may learn from what was decided on a need: theirs who may see the decisions and, where its member allows
 * it, everybody's. Who learns from a need may not be able to see it: of the need itself nothing must be shown.
 */
export function mayLearnFrom(viewer: Viewer, need: Known & Pick<Need, 'publishedAt' | 'anonymousLearning'>): boolean {
  const allowed = need.anonymousLearning && need.publishedAt !== null && need.status !== 'draft'
  return allowed || maySeeAdvice(viewer, need)
}

/** Whether decisions on a need may take part in weights that rank for everybody; nothing of one need can be read from them. */
export function mayTeachWeights(need: Known & Pick<Need, 'publishedAt' | 'anonymousLearning'>): boolean {
  if (need.status === 'draft' || need.publishedAt === null) return false
  return need.visibility !== 'private' || need.anonymousLearning
}

/** Somebody who may see a need, and as little beside it as can be: what is kept with it is made in their name. */
export function audienceOf(need: Pick<Need, 'memberCode' | 'visibility'>): Viewer {
  return need.visibility === 'private' ? { role: 'member', id: null, memberCode: need.memberCode } : anonymous
}

/** Who may change the words of a need. Staff help to word it; once it is closed it stays as it is. */
export function mayEdit(viewer: Viewer, need: Known): boolean {
  return need.status !== 'closed' && maySeeInside(viewer, need)
}

/** Who may change who sees a need: sharing is the member's own choice. */
export function mayShare(viewer: Viewer, need: Known): boolean {
  return isOwn(viewer, need) && mayEdit(viewer, need)
}

/** Who may take a need away for good: the member whose need it is, and who answers for the whole service. */
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

/** Who may say what became of advice: those who had the need. */
export function mayGiveFeedback(viewer: Viewer, need: Known): boolean {
  return isOwn(viewer, need) && need.status !== 'draft'
}

/** Who may have all that is held about a member: itself, and who answers for the whole service. */
export function mayTakeOut(viewer: Viewer, memberCode: string): boolean {
  return memberOf(viewer) === memberCode || viewer.role === 'admin'
}

/** Whether somebody acts for the member whose need it is. */
export function isOwn(viewer: Viewer, need: Pick<Need, 'memberCode'>): boolean {
  return memberOf(viewer) === need.memberCode
}

export function isStaff(viewer: Viewer): boolean {
  return viewer.role === 'staff' || viewer.role === 'admin'
}

/** The member somebody acts for. A member code beside any other role means nothing. */
export function memberOf(viewer: Viewer): string | null {
  return viewer.role === 'member' || viewer.role === 'portal' ? viewer.memberCode : null
}
