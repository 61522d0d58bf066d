import { type FactProposal, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import {
  advanceGeneration,
  type FactEvent,
  insertFactEvent,
  putTechnology,
  putVerified,
  readTechnology,
} from '../catalogue/index.js'
import { applyChange } from './apply-change.js'

const actionOf = { add: 'added', change: 'changed', remove: 'removed' } as const

/**
 * Makes the change of a proposal in the dossier, with its history, as a change of the catalogue. Who accepts a text
 * has checked its source: it counts as verified.
 * @throws NotFoundError, FactChangedError
 */
export async function acceptChange(queries: Queries, by: Viewer, proposal: FactProposal): Promise<void> {
  const { technologyId, factId, heading, action, before, after } = proposal
  const technology = await readTechnology(queries, technologyId)
  if (!technology) throw new NotFoundError('technology', technologyId)
  await putTechnology(queries, applyChange(technology, proposal))
  const at = new Date().toISOString()
  if (after) await putVerified(queries, technologyId, factId, at)
  const event = { factId, heading, at, action: actionOf[action], actor: by.id, before, after }
  await recordFactEvent(queries, by, technologyId, event)
  await advanceGeneration(queries)
}

/** Writes what was done with a fact into its history and the audit, which holds no text. */
export async function recordFactEvent(
  queries: Queries,
  by: Viewer,
  technologyId: string,
  event: FactEvent,
): Promise<void> {
  const { factId, action, heading, before, after } = event
  await insertFactEvent(queries, technologyId, event)
  await record(queries, {
    by,
    action,
    entity: 'dossier fact',
    entityId: `${technologyId}/${factId}`,
    before: before && { heading },
    after: after && { heading },
  })
}
