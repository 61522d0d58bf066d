import type { Target, Viewer } from '../../domain/index.js'
import type { Engine } from '../../engine/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { checkRuleReferences } from './check-rule.js'
import type { Rule, RuleContent } from './rule.js'
import { checkMayEditRules, ruleRecord } from './rule-record.js'

/** Replaces what a rule says. @throws InvalidInputError, NotFoundError, NotAllowedError, StaleVersionError */
export async function editRule(
  { database, catalogue }: Pick<Engine, 'database' | 'catalogue'>,
  viewer: Viewer,
  target: Target,
  content: RuleContent,
): Promise<Rule> {
  checkMayEditRules(viewer)
  checkRuleReferences(content, catalogue)
  return database.transaction(async (queries) => {
    const before = await readTarget(ruleRecord, queries, viewer, target)
    const after: Rule = { id: before.id, version: before.version, ...content }
    return writeVersion(ruleRecord, queries, { by: viewer, action: 'edited', before, after })
  })
}
