import type { Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { transferDecisions } from './match-store.js'
import { transferPublished } from './published-answer-store.js'

/**
 * Gives a case study the decisions on another, current and published ones, as part of a transaction. Where both have a
 * decision, each keeps its own.
 */
export async function transferMatches(queries: Queries, by: Viewer, fromId: string, intoId: string): Promise<void> {
  for (const needId of await transferDecisions(queries, fromId, intoId)) {
    await record(queries, {
      by,
      action: 'moved',
      entity: 'match',
      entityId: `${needId}/${intoId}`,
      before: { caseStudyId: fromId },
      after: { caseStudyId: intoId },
    })
  }
  await transferPublished(queries, fromId, intoId)
}
