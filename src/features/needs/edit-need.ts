import {
  mayEdit,
  mayShare,
  type Need,
  type NeedChanges,
  NotAllowedError,
  type Target,
  type Viewer,
} from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkProcessAreas } from './check-process-areas.js'
import { languageAfter } from './need-language.js'
import { needRecord, updated } from './need-record.js'
import type { NeedServices } from './need-services.js'
import { addPendingSuggestions } from './pending-suggestions-store.js'

/**
 * Changes a need; if it was submitted, suggestions are made again.
 * @throws InvalidInputError, NotFoundError, NotAllowedError, StaleVersionError
 */
export async function editNeed(
  { engine, suggestions, vectors }: NeedServices,
  viewer: Viewer,
  target: Target,
  changes: NeedChanges,
): Promise<Need> {
  checkProcessAreas(changes.processAreas ?? [], engine.catalogue.processAreas)
  const after = await engine.database.transaction(async (queries) => {
    const edited = await writeChanges(queries, viewer, target, changes)
    if (edited.status !== 'draft') await addPendingSuggestions(queries, edited)
    return edited
  })
  if (after.status !== 'draft') await suggestions.makeFor(after)
  else vectors.encodeSoon([after])
  return after
}

/** Changes a need inside a transaction. @throws NotFoundError, NotAllowedError, StaleVersionError */
export async function writeChanges(queries: Queries, by: Viewer, target: Target, changes: NeedChanges): Promise<Need> {
  const before = await readTarget(needRecord, queries, by, target)
  checkMayChange(by, before, changes)
  const changed = changedBy(before, changes)
  const after = { ...changed, language: changes.language ?? languageAfter(before, changed) }
  return writeVersion(needRecord, queries, { by, action: 'edited', before, after })
}

function checkMayChange(viewer: Viewer, before: Need, { visibility = before.visibility }: NeedChanges): void {
  if (!mayEdit(viewer, before)) throw new NotAllowedError('You are not allowed to change this need, or it is closed')
  if (visibility !== before.visibility && !mayShare(viewer, before)) {
    throw new NotAllowedError('Only its own member can change the visibility of a need')
  }
}

/** The input comes from JSON, so a field that is present is not `undefined`. */
function changedBy(need: Need, { constraints, ...rest }: NeedChanges): Need {
  return updated({ ...need, ...rest, constraints: { ...need.constraints, ...constraints } } as Need)
}
