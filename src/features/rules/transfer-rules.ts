import type { Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { writeVersion } from '../audit/index.js'
import { withCaseStudyReplaced } from './rule.js'
import { ruleRecord } from './rule-record.js'
import { readRules } from './rule-store.js'

/** Has rules that name one case study name another instead, as part of a transaction. */
export async function transferRules(queries: Queries, by: Viewer, fromId: string, intoId: string): Promise<void> {
  for (const before of await readRules(queries)) {
    if (!before.caseStudies.includes(fromId)) continue
    const after = withCaseStudyReplaced(before, fromId, intoId)
    await writeVersion(ruleRecord, queries, { by, action: 'edited', before, after })
  }
}
