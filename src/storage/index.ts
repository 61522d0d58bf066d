export { type BackupReport, backUp } from './backup.js'
export { type AuditHead, BackupDamagedError } from './backup-manifest.js'
export { Database } from './database.js'
export { DatabaseInUseError } from './database-lock.js'
export { DataFolderError } from './make-folder.js'
export { DatabaseTooNewError } from './migrate.js'
export { ownerOnly } from './private-files.js'
export type { Queries, SqlValue } from './queries.js'
export { type Restored, restore } from './restore.js'
export {
  DatabaseDamagedError,
  StorageBusyError,
  StorageFullError,
  StorageUnavailableError,
} from './storage-errors.js'
