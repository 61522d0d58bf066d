import { memberOf, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'

/** The member that somebody writes needs for. @throws NotAllowedError */
export function ownMember(viewer: Viewer, { catalogue }: Pick<Engine, 'catalogue'>): string {
  const code = memberOf(viewer)
  if (code === null || !catalogue.members.has(code)) {
    throw new NotAllowedError('Needs are written by members, and by systems that name the member they act for')
  }
  return code
}
