import { monotonicFactory } from 'ulid'
import type { Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { writeVersion } from '../audit/index.js'
import { checkRuleReferences } from './check-rule.js'
import type { Rule, RuleContent } from './rule.js'
import { checkMayEditRules, ruleRecord } from './rule-record.js'

const nextId = monotonicFactory()

/** Creates a rule, which holds from the next answer on. @throws InvalidInputError, NotAllowedError */
export async function createRule(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  content: RuleContent,
): Promise<Rule> {
  checkMayEditRules(viewer)
  checkRuleReferences(content, catalogue)
  const after: Rule = { id: nextId(), version: 1, ...content }
  return database.transaction((queries) => writeVersion(ruleRecord, queries, { by: viewer, action: 'created', after }))
}
