import { checkHasCaseStudy, type Match, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { checkMayJudge } from './write-decision.js'
import { writePins } from './write-pins.js'

/**
 * Pins case studies to the first places in the answer to a need, in this order; what was pinned before and is not named
 * is pinned no more. @throws NotFoundError, NotAllowedError, InvalidInputError
 */
export async function pinMatches(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  needId: string,
  caseStudyIds: readonly string[],
): Promise<Match[]> {
  return database.transaction(async (queries) => {
    const need = await readTarget(needRecord, queries, viewer, { id: needId })
    for (const id of caseStudyIds) checkHasCaseStudy(catalogue, id)
    checkMayJudge(viewer, need)
    return writePins(queries, viewer, needId, caseStudyIds)
  })
}
