import { type Match, type MatchKey, PasserelleError, type Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { readMatch, restoreDecision } from './match-store.js'
import { auditDecision, checkMayJudge } from './write-decision.js'

/** Thrown when there is no decision to undo. */
export class NothingToUndoError extends PasserelleError {
  readonly code = 'NOTHING_TO_UNDO'
}

/**
 * Puts back what the last decision on a match replaced. @returns the match as it is again; `undefined` when the decision
 * had made it one
 * @throws NotFoundError, NotAllowedError, NothingToUndoError
 */
export async function undoDecision(
  { database }: WithDatabase,
  viewer: Viewer,
  key: MatchKey,
): Promise<Match | undefined> {
  return database.transaction(async (queries) => {
    checkMayJudge(viewer, await readTarget(needRecord, queries, viewer, { id: key.needId }))
    const before = await readMatch(queries, key)
    if (!(await restoreDecision(queries, key))) {
      throw new NothingToUndoError('Nothing was decided here that could be undone')
    }
    const after = await readMatch(queries, key)
    await auditDecision(queries, key, { by: viewer, action: 'undone', before, after })
    return after
  })
}
