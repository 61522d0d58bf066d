import {
  type Need,
  type NeedStatus,
  statusAfter,
  type Target,
  type TransitionName,
  type Viewer,
} from '../../domain/index.js'
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
  return writeStatus(queries, by, before, { transition, status: statusAfter(transition, before, by) })
}

/** Writes what a step makes of a need, after its right was checked. */
export async function writeStatus(
  queries: Queries,
  by: Viewer,
  before: Need,
  { transition, status }: { readonly transition: TransitionName; readonly status: NeedStatus },
): Promise<Need> {
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
