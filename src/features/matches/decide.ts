import {
  type Decision,
  InvalidInputError,
  type Match,
  mayJudge,
  maySee,
  NotAllowedError,
  NotFoundError,
  PasserelleError,
  type Verdict,
  type Viewer,
  verdict,
} from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { isStillWanted, readNeed, suggestionsAreMade } from '../needs/index.js'
import { type NeedAnswer, putDecision, putSuggestions, readMatch, readMatches, undoDecision } from './match-store.js'

/** An error to be thrown when there is no decision that could be undone. */
export class NothingToUndoError extends PasserelleError {
  readonly code = 'NOTHING_TO_UNDO'
  readonly status = 409
}

/** Decides on a case study for a need; one that was not suggested is brought in by hand. @throws NotFoundError, NotAllowedError */
export async function decide(
  database: Database,
  by: Viewer,
  needId: string,
  caseStudyId: string,
  verdict: Verdict,
): Promise<Match> {
  return database.transaction(async (queries) => {
    await checkJudge(queries, by, needId)
    return write(queries, by, needId, caseStudyId, verdict)
  })
}

/**
 * Changes what was decided on a case study for a need, as far as the change says; what it does not touch stays.
 * @throws NotFoundError, NotAllowedError, InvalidInputError
 */
export async function revise(
  database: Database,
  by: Viewer,
  needId: string,
  caseStudyId: string,
  change: (before: Verdict) => Verdict,
): Promise<Match> {
  return database.transaction(async (queries) => {
    await checkJudge(queries, by, needId)
    const before = (await readMatch(queries, needId, caseStudyId))?.decision
    const { state, position, reason, comment, note } = before ?? undecided
    const checked = verdict.safeParse(change({ state, position, reason, comment, note }))
    if (!checked.success) {
      const faults = checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new InvalidInputError('It cannot be decided like that', faults)
    }
    return write(queries, by, needId, caseStudyId, checked.data)
  })
}

/** Puts the last decision back to what was before it. @throws NotFoundError, NotAllowedError, NothingToUndoError */
export async function undo(
  database: Database,
  by: Viewer,
  needId: string,
  caseStudyId: string,
): Promise<Match | undefined> {
  return database.transaction(async (queries) => {
    await checkJudge(queries, by, needId)
    const before = await readMatch(queries, needId, caseStudyId)
    if (!(await undoDecision(queries, needId, caseStudyId))) {
      throw new NothingToUndoError('Nothing was decided here that could be undone')
    }
    const after = await readMatch(queries, needId, caseStudyId)
    await recordDecision(queries, by, 'undone', needId, caseStudyId, before, after)
    return after
  })
}

/** Pins case studies to the first places, in this order; what was pinned before and is not named is no more. */
export async function pinInOrder(
  database: Database,
  by: Viewer,
  needId: string,
  caseStudyIds: readonly string[],
): Promise<Match[]> {
  return database.transaction(async (queries) => {
    await checkJudge(queries, by, needId)
    const matches = new Map((await readMatches(queries, needId)).map((one) => [one.caseStudyId, one]))
    const gone = caseStudyIds.flatMap((id, index) =>
      ['rejected', 'hidden'].includes(matches.get(id)?.decision?.state ?? '')
        ? [{ path: `caseStudyIds.${index}`, message: 'is rejected or hidden for this need' }]
        : [],
    )
    if (gone.length > 0) throw new InvalidInputError('Only what is shown can be pinned', gone)
    for (const id of new Set([...matches.keys(), ...caseStudyIds])) {
      const position = caseStudyIds.includes(id) ? caseStudyIds.indexOf(id) + 1 : null
      const current = matches.get(id)?.decision
      if ((current?.position ?? null) === position) continue
      await write(queries, by, needId, id, { ...(current ?? undecided), position })
    }
    return readMatches(queries, needId)
  })
}

/**
 * Keeps what the catalogue answers a need, so that it can be judged. A need that has gone keeps nothing; one that has
 * newer words keeps what is answered to those, whichever answer comes last.
 * @param version of the need that was asked for
 */
export async function keepAnswer(
  database: Database,
  answer: NeedAnswer,
  version: number,
  suggestions: Parameters<typeof putSuggestions>[2],
): Promise<void> {
  const { needId, degraded } = answer
  await database.transaction(async (queries) => {
    if (!(await readNeed(queries, needId)) || !(await isStillWanted(queries, needId, version))) return
    await putSuggestions(queries, answer, suggestions)
    // What a part of the engine had no say in is made again once it can.
    if (!degraded) await suggestionsAreMade(queries, needId)
  })
}

const undecided: Verdict = { state: 'suggested', position: null, reason: null, comment: null, note: null }

async function checkJudge(queries: Queries, by: Viewer, needId: string): Promise<void> {
  const need = await readNeed(queries, needId)
  if (!need || !maySee(by, need)) throw new NotFoundError('need', needId)
  if (!mayJudge(by, need)) throw new NotAllowedError('Matches are judged by staff')
}

async function write(
  queries: Queries,
  by: Viewer,
  needId: string,
  caseStudyId: string,
  { state, position, reason, comment, note }: Verdict,
): Promise<Match> {
  const before = await readMatch(queries, needId, caseStudyId)
  const byHand = before === undefined || (before.decision?.byHand ?? false)
  const at = new Date().toISOString()
  const decision: Decision = { state, position, reason, comment, note, byHand, author: by.id ?? by.role, at }
  await putDecision(queries, needId, caseStudyId, decision)
  const after = await readMatch(queries, needId, caseStudyId)
  await recordDecision(queries, by, state, needId, caseStudyId, before, after)
  return after!
}

async function recordDecision(
  queries: Queries,
  by: Viewer,
  action: string,
  needId: string,
  caseStudyId: string,
  before: Match | undefined,
  after: Match | undefined,
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

/** What the audit keeps of a decision: not the words to and about a member, which go with its need. */
function audited(decision: Decision | null | undefined): Pick<Decision, 'state' | 'position' | 'reason'> | null {
  if (!decision) return null
  const { state, position, reason } = decision
  return { state, position, reason }
}
