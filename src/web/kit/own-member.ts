import { memberOf, NotFoundError, NotSignedInError } from '../../domain/index.js'
import type { Visit } from './visit.js'

/**
 * The member that somebody acts for here. Staff have their own pages: for them there is none here.
 * @throws NotSignedInError, NotFoundError
 */
export function memberOfVisit({ viewer }: Pick<Visit, 'viewer'>): string {
  if (viewer.role === 'anonymous') throw new NotSignedInError()
  const code = memberOf(viewer)
  if (code === null) throw new NotFoundError('page', 'needs')
  return code
}
