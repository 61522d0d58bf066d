import type { Need, Target, Viewer } from '../../domain/index.js'
import { changeStatus } from './change-status.js'
import type { NeedServices } from './need-services.js'
import { addPendingSuggestions } from './pending-suggestions-store.js'

/**
 * Submits a need to staff, for the first time or again, and makes the suggestions that they will decide on. If these
 * cannot be made now, the need is still submitted and they are made later.
 * @throws NotFoundError, NotAllowedError, StaleVersionError, WrongStatusError
 */
export async function submitNeed(
  { engine, suggestions }: NeedServices,
  viewer: Viewer,
  target: Target,
  transition: 'submit' | 'reopen' = 'submit',
): Promise<Need> {
  const submitted = await engine.database.transaction(async (queries) => {
    const need = await changeStatus(queries, viewer, target, transition)
    await addPendingSuggestions(queries, need)
    return need
  })
  await suggestions.makeFor(submitted)
  return submitted
}
