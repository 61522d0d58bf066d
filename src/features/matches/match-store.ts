import type { AnswerFit, Decided, Decision, DecisionState, Match } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'

/** How well the catalogue answered a need when it was last asked. */
export interface NeedAnswer {
  readonly needId: string
  readonly fit: AnswerFit
  /** `null` where the fit is unknown. */
  readonly bestScore: number | null
  readonly degraded: boolean
  readonly at: string
}

type Suggestion = Pick<Match, 'caseStudyId' | 'rank' | 'score' | 'fit'>
type Row = Suggestion & { readonly decision: string | null }

const columns = 'case_study_id AS caseStudyId, rank, score, fit, decision'

/** Where the decisions on one need are; what staff brought in and have not published is no match outside. */
const matchesIn: Readonly<Record<DecisionState, string>> = {
  current: 'SELECT * FROM matches WHERE need_id = ?1',
  published: `SELECT case_study_id, rank, score, fit, told.decision
    FROM (SELECT case_study_id, rank, score, fit FROM matches WHERE need_id = ?1)
    FULL JOIN (SELECT case_study_id, decision FROM published_decisions WHERE need_id = ?1) AS told USING (case_study_id)
    WHERE rank IS NOT NULL OR told.decision IS NOT NULL`,
}

/** Suggested ones in their order, then what staff brought in. */
export async function readMatches(
  database: Pick<Queries, 'all'>,
  needId: string,
  state: DecisionState = 'current',
): Promise<Match[]> {
  const rows = await database.all<Row>(
    `SELECT ${columns} FROM (${matchesIn[state]}) ORDER BY rank IS NULL, rank, case_study_id`,
    needId,
  )
  return rows.map(asMatch)
}

export async function readMatch(
  queries: Pick<Queries, 'get'>,
  needId: string,
  caseStudyId: string,
): Promise<Match | undefined> {
  const row = await queries.get<Row>(
    `SELECT ${columns} FROM matches WHERE need_id = ? AND case_study_id = ?`,
    needId,
    caseStudyId,
  )
  return row && asMatch(row)
}

/** What was decided for a need, the newest first: of two pins to one place the newer gets it. */
export async function readDecided(
  database: Pick<Database, 'all'>,
  needId: string,
  state: DecisionState,
): Promise<Decided[]> {
  return (await readDecidedFor(database, [needId], state)).get(needId) ?? []
}

const decidedIn: Readonly<Record<DecisionState, string>> = {
  current: 'matches',
  published: `(SELECT told.*, rank FROM published_decisions AS told LEFT JOIN matches USING (need_id, case_study_id))`,
}

/** What was decided for needs, by their ids; those for which nothing was have none. */
export async function readDecidedFor(
  database: Pick<Database, 'all'>,
  needIds: readonly string[],
  state: DecisionState,
): Promise<Map<string, Decided[]>> {
  const rows = await database.all<{ needId: string; caseStudyId: string; decision: string }>(
    `SELECT need_id AS needId, case_study_id AS caseStudyId, decision FROM ${decidedIn[state]}
     WHERE decision IS NOT NULL AND need_id IN (SELECT value FROM json_each(?))
     ORDER BY decision ->> 'at' DESC, rank IS NULL, rank, case_study_id`,
    JSON.stringify(needIds),
  )
  const decided = new Map<string, Decided[]>()
  for (const { needId, caseStudyId, decision } of rows) {
    const { state, position } = JSON.parse(decision) as Decision
    decided.set(needId, [...(decided.get(needId) ?? []), { caseStudyId, state, position }])
  }
  return decided
}

/** Ids of the needs for which at least one case study of the catalogue is approved. */
export async function readApprovedNeeds(database: Pick<Database, 'all'>): Promise<Set<string>> {
  const rows = await database.all<{ needId: string }>(
    `SELECT DISTINCT need_id AS needId FROM matches JOIN case_studies ON case_studies.id = case_study_id
     WHERE decision ->> 'state' = 'approved' AND archived_at IS NULL`,
  )
  return new Set(rows.map(({ needId }) => needId))
}

/** Writes a decision over what was there, which is kept to be undone. */
export async function putDecision(
  queries: Queries,
  needId: string,
  caseStudyId: string,
  decision: Decision,
): Promise<void> {
  await queries.run(
    `INSERT INTO matches (need_id, case_study_id) VALUES (?, ?) ON CONFLICT DO NOTHING`,
    needId,
    caseStudyId,
  )
  await queries.run(
    `INSERT INTO match_undo (need_id, case_study_id, decision)
     SELECT need_id, case_study_id, decision FROM matches WHERE need_id = ? AND case_study_id = ?`,
    needId,
    caseStudyId,
  )
  await writeDecision(queries, needId, caseStudyId, JSON.stringify(decision))
}

/**
 * Gives another case study the decisions about one, where it has none of its own.
 * @returns the needs for which that was so
 */
export async function moveDecisions(queries: Queries, fromId: string, intoId: string): Promise<string[]> {
  const rows = await queries.all<{ needId: string; decision: string }>(
    `SELECT need_id AS needId, decision FROM matches WHERE case_study_id = ? AND decision IS NOT NULL AND need_id NOT IN
       (SELECT need_id FROM matches WHERE case_study_id = ? AND decision IS NOT NULL)`,
    fromId,
    intoId,
  )
  for (const { needId, decision } of rows) {
    await putDecision(queries, needId, intoId, JSON.parse(decision) as Decision)
    await writeDecision(queries, needId, fromId, null)
    await forgetUndecided(queries, needId)
  }
  return rows.map(({ needId }) => needId)
}

/** Brings back what a decision replaced. Answers whether there was anything to undo. */
export async function undoDecision(queries: Queries, needId: string, caseStudyId: string): Promise<boolean> {
  const last = await queries.get<{ number: number; decision: string | null }>(
    'SELECT number, decision FROM match_undo WHERE need_id = ? AND case_study_id = ? ORDER BY number DESC LIMIT 1',
    needId,
    caseStudyId,
  )
  if (!last) return false
  await queries.run('DELETE FROM match_undo WHERE number = ?', last.number)
  await writeDecision(queries, needId, caseStudyId, last.decision)
  await forgetUndecided(queries, needId)
  return true
}

/** Keeps what the catalogue answers a need now, in place of what it answered before; decisions stay. */
export async function putSuggestions(
  queries: Queries,
  { needId, fit, bestScore, degraded, at }: NeedAnswer,
  suggestions: readonly Suggestion[],
): Promise<void> {
  await queries.run(
    'INSERT OR REPLACE INTO need_answers VALUES (?, ?, ?, ?, ?)',
    needId,
    fit,
    bestScore ?? noScore,
    +degraded,
    at,
  )
  await queries.run('UPDATE matches SET rank = NULL, score = NULL, fit = NULL WHERE need_id = ?', needId)
  for (const { caseStudyId, rank, score, fit: fitOfCase } of suggestions) {
    await queries.run(
      `INSERT INTO matches VALUES (?, ?, ?, ?, ?, NULL)
       ON CONFLICT DO UPDATE SET rank = excluded.rank, score = excluded.score, fit = excluded.fit`,
      needId,
      caseStudyId,
      rank,
      score,
      fitOfCase,
    )
  }
  await forgetUndecided(queries, needId)
}

const answerColumns = 'need_id AS needId, fit, best_score AS bestScore, degraded, at'
type AnswerRow = Omit<NeedAnswer, 'degraded' | 'bestScore'> & { readonly degraded: number; readonly bestScore: number }
/** The column takes no null; what stands there for an unknown fit is never read. */
const noScore = 0

/** The last answer to a need. */
export async function readAnswer(database: Pick<Database, 'get'>, needId: string): Promise<NeedAnswer | undefined> {
  const row = await database.get<AnswerRow>(`SELECT ${answerColumns} FROM need_answers WHERE need_id = ?`, needId)
  return row && asAnswer(row)
}

/** The last answers to all needs, by id of the need. */
export async function readAnswers(database: Pick<Database, 'all'>): Promise<Map<string, NeedAnswer>> {
  const rows = await database.all<AnswerRow>(`SELECT ${answerColumns} FROM need_answers`)
  return new Map(rows.map((row) => [row.needId, asAnswer(row)]))
}

async function writeDecision(
  queries: Queries,
  needId: string,
  caseStudyId: string,
  decision: string | null,
): Promise<void> {
  await queries.run(
    'UPDATE matches SET decision = ? WHERE need_id = ? AND case_study_id = ?',
    decision,
    needId,
    caseStudyId,
  )
}

/** What is neither suggested nor decided is no match any more. */
async function forgetUndecided(queries: Queries, needId: string): Promise<void> {
  await queries.run('DELETE FROM matches WHERE need_id = ? AND rank IS NULL AND decision IS NULL', needId)
}

function asAnswer(row: AnswerRow): NeedAnswer {
  return { ...row, bestScore: row.fit === 'unknown' ? null : row.bestScore, degraded: row.degraded === 1 }
}

function asMatch({ decision, ...row }: Row): Match {
  return { ...row, decision: decision === null ? null : (JSON.parse(decision) as Decision) }
}
