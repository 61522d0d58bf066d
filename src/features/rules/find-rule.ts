import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { readTarget } from '../audit/index.js'
import type { Rule } from './rule.js'
import { ruleRecord } from './rule-record.js'

/** @throws NotFoundError also for a rule that the viewer may not know of */
export function findRule({ database: reader }: WithDatabase, viewer: Viewer, id: string): Promise<Rule> {
  return readTarget(ruleRecord, reader, viewer, { id })
}
