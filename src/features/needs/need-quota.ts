import { QuotaExceededError } from '../../domain/index.js'
import type { Reader } from '../../platform/database/index.js'
import { countNeeds } from './need-store.js'

/**
 * Maximum number of drafts of one member: the size of the largest import. More is a broken program, not an office at
 * work.
 */
const mostDrafts = 1_000
/**
 * Maximum number of needs of one member. Each is compared with new needs and read with every list. A hundred a year for
 * fifty years is less.
 */
const mostNeeds = 5_000

/** @throws QuotaExceededError when a member would exceed its limits */
export async function checkQuota(queries: Reader, memberCode: string, added: number): Promise<void> {
  const { total, drafts } = await countNeeds(queries, memberCode)
  if (drafts + added > mostDrafts) {
    throw new QuotaExceededError(
      `Your administration has ${drafts} drafts and the limit is ${mostDrafts}: submit or delete some first`,
    )
  }
  if (total + added > mostNeeds) {
    throw new QuotaExceededError(
      `Your administration has ${total} needs and the limit is ${mostNeeds}: delete some closed needs first`,
    )
  }
}
