import { checkHasCaseStudy, type DecisionContent, type Match, type MatchKey, type Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import { checkMayJudge, writeDecision } from './write-decision.js'

/**
 * Decides on a case study for a need, in place of what was decided before; one that was not suggested is brought in by
 * hand. @throws NotFoundError, NotAllowedError
 */
export async function decideMatch(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  key: MatchKey,
  content: DecisionContent,
): Promise<Match> {
  return database.transaction(async (queries) => {
    const need = await readTarget(needRecord, queries, viewer, { id: key.needId })
    checkHasCaseStudy(catalogue, key.caseStudyId)
    checkMayJudge(viewer, need)
    return writeDecision(queries, viewer, key, content)
  })
}
