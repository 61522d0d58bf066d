import { mayGiveFeedback, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'

/** @throws NotAllowedError */
export function checkMayGiveFeedback(viewer: Viewer, need: Need): void {
  if (!mayGiveFeedback(viewer, need)) throw new NotAllowedError('Feedback on a need is given by its own member')
}
