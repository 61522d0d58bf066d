import type { Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { moveFeedback } from '../feedback/index.js'
import { moveDecisions, movePublished } from '../matches/index.js'
import { moveRules } from '../rules/index.js'
import { type Merged, mergeCases } from './merge-case-studies.js'

/**
 * Makes one case study of two, with all that was decided and said about them. Where both have a decision, or both have
 * feedback, that of the one that stays counts, and the other stays with the archived one.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError, InvalidInputError
 */
export async function mergeJudgedCases(
  database: Database,
  by: Viewer,
  fromId: string,
  version: number | undefined,
  intoId: string,
): Promise<Merged> {
  return database.transaction(async (queries) => {
    const merged = await mergeCases(queries, by, fromId, version, intoId)
    await recordMoved(queries, by, 'match', await moveDecisions(queries, fromId, intoId), fromId, intoId)
    await recordMoved(queries, by, 'feedback', await moveFeedback(queries, fromId, intoId), fromId, intoId)
    await movePublished(queries, fromId, intoId)
    await moveRules(queries, by, fromId, intoId)
    return merged
  })
}

async function recordMoved(
  queries: Queries,
  by: Viewer,
  entity: string,
  needIds: readonly string[],
  fromId: string,
  intoId: string,
): Promise<void> {
  for (const needId of needIds) {
    await record(queries, {
      by,
      action: 'moved',
      entity,
      entityId: `${needId}/${intoId}`,
      before: { caseStudyId: fromId },
      after: { caseStudyId: intoId },
    })
  }
}
