import type { Need, Target, TransitionName, Viewer } from '../../domain/index.js'
import { changeStatus, type NeedServices, submitNeed } from '../needs/index.js'
import { publishAnswer } from './publish-answer.js'

/**
 * Takes a need one step on in its life, with all that belongs to the step or not at all.
 * @throws NotFoundError, NotAllowedError, StaleVersionError, WrongStatusError, NothingToPublishError
 */
export async function transitionNeed(
  services: NeedServices,
  viewer: Viewer,
  target: Target,
  transition: TransitionName,
): Promise<Need> {
  if (transition === 'publish') return publishAnswer(services.engine, viewer, target)
  if (transition === 'submit' || transition === 'reopen') return submitNeed(services, viewer, target, transition)
  return services.engine.database.transaction((queries) => changeStatus(queries, viewer, target, transition))
}
