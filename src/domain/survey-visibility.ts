import type { Viewer } from './viewer.js'
import { isStaff, memberOf } from './visibility.js'

/** Who may read the answers of one member: the member itself, and staff. All access rules for surveys are in this file. */
export function maySeeAnswers(viewer: Viewer, memberCode: string): boolean {
  return memberOf(viewer) === memberCode || isStaff(viewer)
}

/** Who may change the answers of one member: the member itself; staff enter what came on paper. */
export function mayAnswer(viewer: Viewer, memberCode: string): boolean {
  return maySeeAnswers(viewer, memberCode)
}

/** Who may open, change and close rounds, see who has answered, and remind members. */
export function mayManageSurveys(viewer: Viewer): boolean {
  return isStaff(viewer)
}
