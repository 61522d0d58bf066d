import { memberOf, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'

/** The member that the viewer belongs to or acts for. @throws NotAllowedError */
export function ownMember(viewer: Viewer, { catalogue }: Pick<Engine, 'catalogue'>): string {
  const code = memberOf(viewer)
  if (code === null || !catalogue.members.has(code)) {
    throw new NotAllowedError('Only members, and portals that name the member they act for, can do this')
  }
  return code
}
