import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import type { Rule } from './rule.js'
import { checkMayEditRules } from './rule-record.js'
import { readRules } from './rule-store.js'

/** Every rule, the oldest first. @throws NotAllowedError */
export async function listRules({ database }: WithDatabase, viewer: Viewer): Promise<Rule[]> {
  checkMayEditRules(viewer)
  return readRules(database)
}
