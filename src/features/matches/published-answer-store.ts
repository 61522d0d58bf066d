import type { NotNull } from 'kysely'
import { fromJson, jsonField, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import { type Rule, withCaseStudyReplaced } from '../rules/index.js'

/** Whether a need has something approved, or a note that its member would read. */
export async function hasSomethingToPublish(reader: Reader, needId: string): Promise<boolean> {
  const row = await reader
    .selectFrom('matches')
    .innerJoin('caseStudies', 'caseStudies.id', 'caseStudyId')
    .select('needId')
    .where('needId', '=', needId)
    .where('archivedAt', 'is', null)
    .where(({ eb, or, and }) =>
      or([
        eb(jsonField('decision', 'state'), '=', 'approved'),
        and([eb(jsonField('decision', 'note'), 'is not', null), eb(jsonField('decision', 'state'), '<>', 'hidden')]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Stores the decisions that stand now, and the rules in force, as what was published, in place of what was before. */
export async function putPublishedAnswer(
  queries: Queries,
  needId: string,
  at: string,
  rules: readonly Rule[],
): Promise<void> {
  await queries.deleteFrom('publishedAnswers').where('needId', '=', needId).execute()
  await queries
    .insertInto('publishedAnswers')
    .values({ needId, at, rules: toJson(rules) })
    .execute()
  const decided = queries
    .selectFrom('matches')
    .select(['needId', 'caseStudyId', 'decision'])
    .where('needId', '=', needId)
    .where('decision', 'is not', null)
    .$narrowType<{ decision: NotNull }>()
  await queries
    .insertInto('publishedDecisions')
    .columns(['needId', 'caseStudyId', 'decision'])
    .expression(decided)
    .execute()
}

/** The rules that held for a need when its answer was published; `undefined` where none was, or before rules were stored. */
export async function readPublishedRules(reader: Reader, needId: string): Promise<readonly Rule[] | undefined> {
  const row = await reader
    .selectFrom('publishedAnswers')
    .select('rules')
    .where('needId', '=', needId)
    .executeTakeFirst()
  return row?.rules ? fromJson<Rule[]>(row.rules) : undefined
}

/** Gives one case study what was published of another, where nothing was published of it, also in stored rules. */
export async function transferPublished(queries: Queries, fromId: string, intoId: string): Promise<void> {
  const decisions = queries.selectFrom('publishedDecisions').select('needId')
  await queries
    .updateTable('publishedDecisions')
    .set({ caseStudyId: intoId })
    .where('caseStudyId', '=', fromId)
    .where('needId', 'not in', decisions.where('caseStudyId', '=', intoId))
    .execute()
  const rows = await queries
    .selectFrom('publishedAnswers')
    .select(['needId', 'rules'])
    .where('rules', 'is not', null)
    .$narrowType<{ rules: NotNull }>()
    .execute()
  for (const { needId, rules: json } of rows) {
    const before = fromJson<Rule[]>(json)
    if (!before.some(({ caseStudies }) => caseStudies.includes(fromId))) continue
    const rules = toJson(before.map((rule) => withCaseStudyReplaced(rule, fromId, intoId)))
    await queries.updateTable('publishedAnswers').set({ rules }).where('needId', '=', needId).execute()
  }
}
