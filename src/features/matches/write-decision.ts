import {
  type Decision,
  type DecisionContent,
  type Match,
  type MatchKey,
  mayJudge,
  type Need,
  NotAllowedError,
  type Viewer,
} from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { putDecision, readMatch } from './match-store.js'

/** What stands for a match before anything is decided on it. */
export const undecided: DecisionContent = {
  state: 'suggested',
  position: null,
  reason: null,
  comment: null,
  note: null,
}

/** @throws NotAllowedError */
export function checkMayJudge(viewer: Viewer, need: Need): void {
  if (!mayJudge(viewer, need)) throw new NotAllowedError('Matches are judged by staff')
}

/** Writes a decision as part of a transaction; a case study that was not suggested becomes a match by it. */
export async function writeDecision(
  queries: Queries,
  by: Viewer,
  key: MatchKey,
  { state, position, reason, comment, note }: DecisionContent,
): Promise<Match> {
  const before = await readMatch(queries, key)
  const byHand = before === undefined || (before.decision?.byHand ?? false)
  const at = new Date().toISOString()
  const decision: Decision = { state, position, reason, comment, note, byHand, author: by.id ?? by.role, at }
  await putDecision(queries, key, decision)
  const after = (await readMatch(queries, key))!
  await auditDecision(queries, key, { by, action: state, before, after })
  return after
}

interface DecisionChange {
  readonly by: Viewer
  readonly action: string
  readonly before: Match | undefined
  readonly after: Match | undefined
}

export async function auditDecision(
  queries: Queries,
  { needId, caseStudyId }: MatchKey,
  { by, action, before, after }: DecisionChange,
): Promise<void> {
  await record(queries, {
    by,
    action,
    entity: 'match',
    entityId: `${needId}/${caseStudyId}`,
    before: audited(before?.decision),
    after: audited(after?.decision),
  })
}

/** What the audit keeps of a decision: not the words to and about a member, which are deleted with its need. */
function audited(decision: Decision | null | undefined): Pick<Decision, 'state' | 'position' | 'reason'> | null {
  if (!decision) return null
  const { state, position, reason } = decision
  return { state, position, reason }
}
