import { maySeeInside, type Need, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { NeedContext } from '../needs/index.js'
import { suggest } from './advise.js'

/** Makes the suggestions of a need again; decisions stay. @returns the need @throws NotFoundError, NotAllowedError */
export async function suggestAgain(services: NeedContext, viewer: Viewer, needId: string): Promise<Need> {
  const need = await services.needs.find(viewer, needId)
  if (!maySeeInside(viewer, need)) throw new NotAllowedError('Suggestions are for the member and staff to ask for')
  await suggest(need, services)
  return need
}
