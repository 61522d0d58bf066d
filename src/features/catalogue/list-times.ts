import type { WithDatabase } from '../../platform/database/index.js'
import { type CaseStudyTimes, readTimes } from './case-study-store.js'

/** When case studies were added and last changed, by id; of every one when no ids are given. */
export function listTimes({ database }: WithDatabase, ids?: readonly string[]): Promise<Map<string, CaseStudyTimes>> {
  return readTimes(database, ids)
}
