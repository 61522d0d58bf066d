import { monotonicFactory } from 'ulid'
import { NotFoundError, StaleVersionError, type Viewer } from '../../domain/index.js'
import type { Database, Queries } from '../../platform/database/index.js'
import { record } from '../audit/index.js'
import { type Rule, type RuleContent, withCaseRenamed } from './rule.js'

const nextId = monotonicFactory()

/** Every rule, in the order in which they were made. */
export async function readRules(database: Pick<Database, 'all'>): Promise<Rule[]> {
  const rows = await database.all<{ body: string }>('SELECT body FROM curation_rules ORDER BY id')
  return rows.map(({ body }) => JSON.parse(body) as Rule)
}

/** @throws NotFoundError */
export async function readRule(queries: Pick<Queries, 'get'>, id: string): Promise<Rule> {
  const row = await queries.get<{ body: string }>('SELECT body FROM curation_rules WHERE id = ?', id)
  if (!row) throw new NotFoundError('rule', id)
  return JSON.parse(row.body) as Rule
}

export async function addRule(database: Database, by: Viewer, content: RuleContent): Promise<Rule> {
  const rule: Rule = { id: nextId(), version: 1, ...content }
  await database.transaction(async (queries) => {
    await queries.run('INSERT INTO curation_rules VALUES (?, ?, ?)', rule.id, rule.version, JSON.stringify(rule))
    await record(queries, { by, action: 'created', entity: 'rule', entityId: rule.id, before: null, after: rule })
  })
  return rule
}

/** @throws NotFoundError, StaleVersionError */
export async function replaceRule(
  database: Database,
  by: Viewer,
  id: string,
  version: number | undefined,
  content: RuleContent,
): Promise<Rule> {
  return database.transaction(async (queries) => {
    const before = await readVersion(queries, id, version)
    const after: Rule = { id, version: before.version + 1, ...content }
    const body = JSON.stringify(after)
    await queries.run('UPDATE curation_rules SET version = ?, body = ? WHERE id = ?', after.version, body, id)
    await record(queries, { by, action: 'edited', entity: 'rule', entityId: id, before, after })
    return after
  })
}

/** Rules that name a case study name another from now on. */
export async function renameInRules(queries: Queries, by: Viewer, fromId: string, intoId: string): Promise<void> {
  for (const before of await readRules(queries)) {
    if (!before.caseStudies.includes(fromId)) continue
    const after: Rule = { ...withCaseRenamed(before, fromId, intoId), version: before.version + 1 }
    const body = JSON.stringify(after)
    await queries.run('UPDATE curation_rules SET version = ?, body = ? WHERE id = ?', after.version, body, after.id)
    await record(queries, { by, action: 'edited', entity: 'rule', entityId: after.id, before, after })
  }
}

/** @throws NotFoundError, StaleVersionError */
export async function removeRule(
  database: Database,
  by: Viewer,
  id: string,
  version: number | undefined,
): Promise<void> {
  await database.transaction(async (queries) => {
    const before = await readVersion(queries, id, version)
    await queries.run('DELETE FROM curation_rules WHERE id = ?', id)
    await record(queries, { by, action: 'deleted', entity: 'rule', entityId: id, before, after: null })
  })
}

async function readVersion(queries: Queries, id: string, version: number | undefined): Promise<Rule> {
  const found = await readRule(queries, id)
  if (version !== undefined && version !== found.version) throw new StaleVersionError(found.version)
  return found
}
