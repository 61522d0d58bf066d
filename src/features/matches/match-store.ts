import type { Decision, DecisionState, Match, MatchKey } from '../../domain/index.js'
import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'

export type Suggestion = Pick<Match, 'caseStudyId' | 'rank' | 'score' | 'fit'>
type Row = Suggestion & { readonly decision: string | null }

/**
 * Suggested ones in their order, then what staff brought in. Of those that staff brought in, only what was published is a
 * match outside.
 */
export async function readMatches(reader: Reader, needId: string, state: DecisionState = 'current'): Promise<Match[]> {
  const rows = await (state === 'current' ? currentRows(reader, needId) : publishedRows(reader, needId))
  return rows.map(asMatch)
}

function currentRows(reader: Reader, needId: string): Promise<Row[]> {
  return reader
    .selectFrom('matches')
    .select(['caseStudyId', 'rank', 'score', 'fit', 'decision'])
    .where('needId', '=', needId)
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('caseStudyId')
    .execute()
}

function publishedRows(reader: Reader, needId: string): Promise<Row[]> {
  const suggested = reader.selectFrom('matches').select(['caseStudyId', 'rank', 'score', 'fit'])
  const published = reader.selectFrom('publishedDecisions').select(['caseStudyId', 'decision'])
  return reader
    .selectFrom(suggested.where('needId', '=', needId).as('suggested'))
    .fullJoin(published.where('needId', '=', needId).as('published'), 'published.caseStudyId', 'suggested.caseStudyId')
    .select(({ fn }) => [
      fn.coalesce('suggested.caseStudyId', 'published.caseStudyId').$notNull().as('caseStudyId'),
      'rank',
      'score',
      'fit',
      'decision',
    ])
    .where(({ or, eb }) => or([eb('rank', 'is not', null), eb('decision', 'is not', null)]))
    .orderBy('rank', (order) => order.asc().nullsLast())
    .orderBy('caseStudyId')
    .execute()
}

export async function readMatch(reader: Reader, key: MatchKey): Promise<Match | undefined> {
  const row = await reader
    .selectFrom('matches')
    .select(['caseStudyId', 'rank', 'score', 'fit', 'decision'])
    .where('needId', '=', key.needId)
    .where('caseStudyId', '=', key.caseStudyId)
    .executeTakeFirst()
  return row && asMatch(row)
}

/** Writes a decision over what was there, which is stored to be undone. */
export async function putDecision(queries: Queries, key: MatchKey, decision: Decision): Promise<void> {
  const { needId, caseStudyId } = key
  await queries
    .insertInto('matches')
    .values({ needId, caseStudyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const replaced = queries
    .selectFrom('matches')
    .select(['needId', 'caseStudyId', 'decision'])
    .where('needId', '=', needId)
    .where('caseStudyId', '=', caseStudyId)
  await queries.insertInto('matchUndo').columns(['needId', 'caseStudyId', 'decision']).expression(replaced).execute()
  await writeDecision(queries, key, toJson(decision))
}

/** Puts back what the last decision replaced. Answers whether there was one. */
export async function restoreDecision(queries: Queries, key: MatchKey): Promise<boolean> {
  const last = await queries
    .selectFrom('matchUndo')
    .select(['number', 'decision'])
    .where('needId', '=', key.needId)
    .where('caseStudyId', '=', key.caseStudyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!last) return false
  await queries.deleteFrom('matchUndo').where('number', '=', last.number).execute()
  await writeDecision(queries, key, last.decision)
  await deleteUndecided(queries, key.needId)
  return true
}

/**
 * Gives one case study the decisions on another, where it has none of its own.
 * @returns the needs for which that was so
 */
export async function transferDecisions(queries: Queries, fromId: string, intoId: string): Promise<string[]> {
  const decided = queries.selectFrom('matches').where('decision', 'is not', null)
  const rows = await decided
    .select(['needId', 'decision'])
    .where('caseStudyId', '=', fromId)
    .where('needId', 'not in', decided.select('needId').where('caseStudyId', '=', intoId))
    .orderBy('needId')
    .execute()
  for (const { needId, decision } of rows) {
    await putDecision(queries, { needId, caseStudyId: intoId }, fromJson<Decision>(decision!))
    await writeDecision(queries, { needId, caseStudyId: fromId }, null)
    await deleteUndecided(queries, needId)
  }
  return rows.map(({ needId }) => needId)
}

/** Stores what is suggested for a need, in place of what was before; decisions stay. */
export async function putSuggestions(
  queries: Queries,
  needId: string,
  suggestions: readonly Suggestion[],
): Promise<void> {
  const none = { rank: null, score: null, fit: null }
  await queries.updateTable('matches').set(none).where('needId', '=', needId).execute()
  for (const { caseStudyId, rank, score, fit } of suggestions) {
    await queries
      .insertInto('matches')
      .values({ needId, caseStudyId, rank, score, fit })
      .onConflict((conflict) => conflict.columns(['needId', 'caseStudyId']).doUpdateSet({ rank, score, fit }))
      .execute()
  }
  await deleteUndecided(queries, needId)
}

async function writeDecision(queries: Queries, { needId, caseStudyId }: MatchKey, decision: string | null) {
  await queries
    .updateTable('matches')
    .set({ decision })
    .where('needId', '=', needId)
    .where('caseStudyId', '=', caseStudyId)
    .execute()
}

/** What is neither suggested nor decided is no match any more. */
async function deleteUndecided(queries: Queries, needId: string): Promise<void> {
  await queries
    .deleteFrom('matches')
    .where('needId', '=', needId)
    .where('rank', 'is', null)
    .where('decision', 'is', null)
    .execute()
}

function asMatch({ decision, ...row }: Row): Match {
  return { ...row, decision: decision === null ? null : fromJson<Decision>(decision) }
}
