import {
  checkHasCaseStudy,
  type DecisionContent,
  decisionContent,
  fieldErrors,
  InvalidInputError,
  type Match,
  type MatchKey,
  type Viewer,
} from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget } from '../audit/index.js'
import { needRecord } from '../needs/index.js'
import type { DecisionStep } from './decision-steps.js'
import { readMatch } from './match-store.js'
import { checkMayJudge, undecided, writeDecision } from './write-decision.js'

/**
 * Changes the decision on a case study for a need as far as a step says; what it does not touch stays.
 * @throws NotFoundError, NotAllowedError, InvalidInputError
 */
export async function reviseDecision(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  key: MatchKey,
  step: DecisionStep,
): Promise<Match> {
  return database.transaction(async (queries) => {
    const need = await readTarget(needRecord, queries, viewer, { id: key.needId })
    checkHasCaseStudy(catalogue, key.caseStudyId)
    checkMayJudge(viewer, need)
    const before = (await readMatch(queries, key))?.decision ?? undecided
    return writeDecision(queries, viewer, key, checked(step(contentOf(before))))
  })
}

function contentOf({ state, position, reason, comment, note }: DecisionContent): DecisionContent {
  return { state, position, reason, comment, note }
}

function checked(content: DecisionContent): DecisionContent {
  const parsed = decisionContent.safeParse(content)
  if (parsed.success) return parsed.data
  throw new InvalidInputError('It cannot be decided like that', fieldErrors(parsed.error))
}
