export { BackupDamagedError, type BackupReport, backUp } from './backup.js'
export { Database } from './database.js'
export { DatabaseInUseError } from './database-lock.js'
export { DatabaseTooNewError } from './migrate.js'
export type { Queries, SqlValue } from './queries.js'
export { restore } from './restore.js'
export {
  DatabaseDamagedError,
  StorageBusyError,
  StorageFullError,
  StorageUnavailableError,
} from './storage-errors.js'
