export { Database, type Queries, type SqlValue } from './database.js'
export { DatabaseTooNewError } from './migrate.js'
