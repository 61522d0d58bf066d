import type { Viewer } from '../../domain/index.js'
import type { WithDatabase } from '../../platform/database/index.js'
import { record } from './record.js'

/** Records in the audit of a database that it was restored. @param backup the name of the file */
export function recordRestore({ database }: WithDatabase, viewer: Viewer, backup: string): Promise<void> {
  const restored = { action: 'restored', entity: 'database', entityId: backup, before: null, after: null }
  return database.transaction((queries) => record(queries, { by: viewer, ...restored }))
}
