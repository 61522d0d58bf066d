import type { Database, Queries } from '../../platform/database/index.js'
import { type Rule, withCaseStudyReplaced } from '../rules/index.js'

/** Whether a need has something approved, or a note that its member would read. */
export async function hasSomethingToPublish(queries: Pick<Queries, 'get'>, needId: string): Promise<boolean> {
  const row = await queries.get(
    `SELECT 1 FROM matches JOIN case_studies ON case_studies.id = case_study_id
     WHERE need_id = ? AND archived_at IS NULL AND (decision ->> 'state' = 'approved'
       OR (decision ->> 'note' IS NOT NULL AND decision ->> 'state' <> 'hidden'))`,
    needId,
  )
  return row !== undefined
}

/** Keeps the decisions that stand now, and the rules that hold, as what was published, in place of what was before. */
export async function putPublishedAnswer(
  queries: Queries,
  needId: string,
  at: string,
  rules: readonly Rule[],
): Promise<void> {
  await queries.run('DELETE FROM published_answers WHERE need_id = ?', needId)
  await queries.run('INSERT INTO published_answers VALUES (?, ?, ?)', needId, at, JSON.stringify(rules))
  await queries.run(
    `INSERT INTO published_decisions
     SELECT need_id, case_study_id, decision FROM matches WHERE need_id = ? AND decision IS NOT NULL`,
    needId,
  )
}

/** The rules that held for a need when its answer was published; `undefined` where none was, or they were not kept yet. */
export async function readPublishedRules(
  database: Pick<Database, 'get'>,
  needId: string,
): Promise<readonly Rule[] | undefined> {
  const row = await database.get<{ rules: string | null }>(
    'SELECT rules FROM published_answers WHERE need_id = ?',
    needId,
  )
  return row?.rules ? (JSON.parse(row.rules) as Rule[]) : undefined
}

/** What was published of one case study is said of another from now on, where nothing was published of that. */
export async function movePublished(queries: Queries, fromId: string, intoId: string): Promise<void> {
  await queries.run(
    `UPDATE published_decisions SET case_study_id = ?2 WHERE case_study_id = ?1
       AND need_id NOT IN (SELECT need_id FROM published_decisions WHERE case_study_id = ?2)`,
    fromId,
    intoId,
  )
  const rows = await queries.all<{ needId: string; rules: string }>(
    'SELECT need_id AS needId, rules FROM published_answers WHERE rules IS NOT NULL',
  )
  for (const { needId, rules } of rows) {
    const before = JSON.parse(rules) as Rule[]
    if (!before.some(({ caseStudies }) => caseStudies.includes(fromId))) continue
    const after = before.map((rule) => withCaseStudyReplaced(rule, fromId, intoId))
    await queries.run('UPDATE published_answers SET rules = ? WHERE need_id = ?', JSON.stringify(after), needId)
  }
}
