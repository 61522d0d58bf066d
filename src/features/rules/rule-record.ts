import { mayEditRules, NotAllowedError, type Viewer } from '../../domain/index.js'
import type { VersionedRecord } from '../audit/index.js'
import type { Rule } from './rule.js'
import { putRule, readRule } from './rule-store.js'

export const ruleRecord: VersionedRecord<Rule> = {
  name: 'rule',
  entity: 'rule',
  idOf: ({ id }) => id,
  read: readRule,
  maySee: mayEditRules,
  write: putRule,
  audited: (rule) => rule,
}

/** @throws NotAllowedError */
export function checkMayEditRules(viewer: Viewer): void {
  if (!mayEditRules(viewer)) throw new NotAllowedError('Rules are for staff to write')
}
