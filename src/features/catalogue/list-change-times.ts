import type { WithDatabase } from '../../platform/database/index.js'
import { readChangeTimes } from './case-study-store.js'

/** When case studies were last changed (ISO 8601), by id. */
export function listChangeTimes({ database }: WithDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  return readChangeTimes(database, ids)
}
