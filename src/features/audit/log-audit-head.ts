import type { Database } from '../../platform/database/index.js'
import { readHead } from './audit-store.js'

/**
 * Says in the log how long the audit is and how it ends. Logs are kept elsewhere than the database: somebody who can change
 * one can often not change the other.
 */
export async function logAuditHead(
  database: Pick<Database, 'get'>,
  log: { info(fields: object, message: string): void },
): Promise<void> {
  log.info({ audit: await readHead(database) }, 'the audit as it is now')
}
