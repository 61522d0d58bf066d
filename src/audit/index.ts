export { type AuditEntry, type AuditedAction, readEntries, record } from './audit-store.js'
export { type Verification, verify } from './verify.js'
