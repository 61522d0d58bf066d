import { mayGiveFeedback, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'

/** @throws NotAllowedError */
export function checkMayGiveFeedback(viewer: Viewer, need: Need): void {
  if (!mayGiveFeedback(viewer, need)) throw new NotAllowedError('What became of advice is for its own member to say')
}
