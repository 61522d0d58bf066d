import type { Target, Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { auditChange, readTarget } from '../audit/index.js'
import { checkMayEditRules, ruleRecord } from './rule-record.js'
import { deleteRuleRow } from './rule-store.js'

/** Deletes a rule. @throws NotFoundError, NotAllowedError, StaleVersionError */
export async function deleteRule({ database }: WithDatabase, viewer: Viewer, target: Target): Promise<void> {
  checkMayEditRules(viewer)
  await database.transaction(async (queries) => {
    const before = await readTarget(ruleRecord, queries, viewer, target)
    await deleteRuleRow(queries, before.id)
    await auditChange(ruleRecord, queries, { by: viewer, action: 'deleted', before })
  })
}
