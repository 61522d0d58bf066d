import { type Need, statusAfter, type Target, type TransitionName, type Viewer } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { readTarget, writeVersion } from '../audit/index.js'
import { needRecord, updated } from './need-record.js'

/**
 * Changes the status of a need inside a transaction that does the rest of the step.
 * @throws NotFoundError, StaleVersionError, NotAllowedError, WrongStatusError
 */
export async function changeStatus(
  queries: Queries,
  by: Viewer,
  target: Target,
  transition: TransitionName,
): Promise<Need> {
  const before = await readTarget(needRecord, queries, by, target)
  const status = statusAfter(transition, before, by)
  const after = updated({ ...before, status })
  return writeVersion(needRecord, queries, {
    by,
    action: transition,
    before,
    after: {
      ...after,
      submittedAt: status === 'submitted' ? after.updatedAt : before.submittedAt,
      publishedAt: status === 'published' ? after.updatedAt : before.publishedAt,
    },
  })
}
