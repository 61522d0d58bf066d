import { QuotaExceededError } from '../../domain/index.js'
import type { Queries } from '../../platform/database/index.js'
import { countNeeds } from './need-store.js'

/** Drafts of one member: as many as the largest import brings. More is a program gone wrong, not an office at work. */
const mostDrafts = 1_000
/**
 * Needs of one member in all. Each is compared with what others write and read with every list; a hundred new ones a year
 * for fifty years are fewer.
 */
const mostNeeds = 5_000

/** @throws QuotaExceededError when a member would have more needs than it may */
export async function checkQuota(queries: Queries, memberCode: string, added: number): Promise<void> {
  const { total, drafts } = await countNeeds(queries, memberCode)
  if (drafts + added > mostDrafts) {
    throw new QuotaExceededError(
      `Your administration has ${drafts} drafts of needs, and can have ${mostDrafts}: submit or delete some first`,
    )
  }
  if (total + added > mostNeeds) {
    throw new QuotaExceededError(
      `Your administration has ${total} needs, and can have ${mostNeeds}: delete some that are closed first`,
    )
  }
}
