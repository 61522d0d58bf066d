import { fromJson, type Queries, type Reader, toJson } from '../../platform/database/index.js'
import type { Rule } from './rule.js'

/** Every rule, in the order in which they were created. */
export async function readRules(reader: Reader): Promise<Rule[]> {
  const rows = await reader.selectFrom('curationRules').select('body').orderBy('id').execute()
  return rows.map(({ body }) => fromJson<Rule>(body))
}

export async function readRule(reader: Reader, id: string): Promise<Rule | undefined> {
  const row = await reader.selectFrom('curationRules').select('body').where('id', '=', id).executeTakeFirst()
  return row && fromJson<Rule>(row.body)
}

export async function putRule(queries: Queries, rule: Rule): Promise<void> {
  const { id, version } = rule
  const body = toJson(rule)
  await queries
    .insertInto('curationRules')
    .values({ id, version, body })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ version, body }))
    .execute()
}

export async function deleteRuleRow(queries: Queries, id: string): Promise<void> {
  await queries.deleteFrom('curationRules').where('id', '=', id).execute()
}
