import { mayGiveFeedback, maySee, NotAllowedError, NotFoundError, type Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { readNeed } from '../needs/index.js'
import type { Adoption, Feedback, FeedbackContent } from './feedback.js'

/** What a member said of case studies for its need, in the order of their ids. */
export async function readFeedback(database: Pick<Database, 'all'>, needId: string): Promise<Feedback[]> {
  const rows = await database.all<{ body: string }>(
    'SELECT body FROM feedback WHERE need_id = ? ORDER BY case_study_id',
    needId,
  )
  return rows.map(({ body }) => JSON.parse(body) as Feedback)
}

/** What solved needs, as their members say. */
export function readAdoptions(database: Pick<Database, 'all'>): Promise<Adoption[]> {
  return database.all<Adoption>(
    `SELECT need_id AS needId, case_study_id AS caseStudyId, body ->> 'year' AS year FROM feedback
     WHERE body ->> 'outcome' = 'adopted' ORDER BY need_id, case_study_id`,
  )
}

/** Says what became of a case study for a need, in place of what was said before. @throws NotFoundError, NotAllowedError */
export async function giveFeedback(
  database: Database,
  by: Viewer,
  needId: string,
  caseStudyId: string,
  content: FeedbackContent,
): Promise<Feedback> {
  const given: Feedback = { ...content, caseStudyId, author: by.id ?? by.role, at: new Date().toISOString() }
  await database.transaction(async (queries) => {
    await checkOwn(queries, by, needId)
    const before = await readOne(queries, needId, caseStudyId)
    await queries.run('INSERT OR REPLACE INTO feedback VALUES (?, ?, ?)', needId, caseStudyId, JSON.stringify(given))
    await recordFeedback(queries, by, needId, caseStudyId, before, given)
  })
  return given
}

/** @throws NotFoundError, NotAllowedError */
export async function takeBackFeedback(
  database: Database,
  by: Viewer,
  needId: string,
  caseStudyId: string,
): Promise<void> {
  await database.erase(async (queries) => {
    await checkOwn(queries, by, needId)
    const before = await readOne(queries, needId, caseStudyId)
    if (!before) throw new NotFoundError('feedback on', caseStudyId)
    await queries.run('DELETE FROM feedback WHERE need_id = ? AND case_study_id = ?', needId, caseStudyId)
    await recordFeedback(queries, by, needId, caseStudyId, before, undefined)
  })
}

/**
 * What members said of one case study is said of another, where they said nothing of that.
 * @returns the needs for which that was so
 */
export async function moveFeedback(queries: Queries, fromId: string, intoId: string): Promise<string[]> {
  const rows = await queries.all<{ needId: string }>(
    `UPDATE feedback SET case_study_id = ?2, body = json_set(body, '$.caseStudyId', ?2) WHERE case_study_id = ?1
       AND need_id NOT IN (SELECT need_id FROM feedback WHERE case_study_id = ?2) RETURNING need_id AS needId`,
    fromId,
    intoId,
  )
  return rows.map(({ needId }) => needId)
}

async function checkOwn(queries: Queries, by: Viewer, needId: string): Promise<void> {
  const need = await readNeed(queries, needId)
  if (!need || !maySee(by, need)) throw new NotFoundError('need', needId)
  if (!mayGiveFeedback(by, need)) throw new NotAllowedError('What became of advice is for its own member to say')
}

async function readOne(queries: Queries, needId: string, caseStudyId: string): Promise<Feedback | undefined> {
  const sql = 'SELECT body FROM feedback WHERE need_id = ? AND case_study_id = ?'
  const row = await queries.get<{ body: string }>(sql, needId, caseStudyId)
  return row && (JSON.parse(row.body) as Feedback)
}

/** The note goes with its need, so the audit has none of it. */
async function recordFeedback(
  queries: Queries,
  by: Viewer,
  needId: string,
  caseStudyId: string,
  before: Feedback | undefined,
  after: Feedback | undefined,
): Promise<void> {
  const audited = (one: Feedback | undefined) =>
    one ? { verdict: one.verdict, outcome: one.outcome, year: one.year } : null
  await record(queries, {
    by,
    action: after ? 'given' : 'taken back',
    entity: 'feedback',
    entityId: `${needId}/${caseStudyId}`,
    before: audited(before),
    after: audited(after),
  })
}
