import type { WithDatabase } from '../../platform/database/index.js'
import { readHead } from './audit-store.js'

/**
 * Logs how long the audit is and the hash it ends with. Logs are stored elsewhere than the database: somebody who can
 * change one can often not change the other.
 */
export async function logAuditHead(
  { database: reader }: WithDatabase,
  log: { info(fields: object, message: string): void },
): Promise<void> {
  log.info({ audit: await readHead(reader) }, 'the audit as it is now')
}
