export { type AuditedAction, countEntries, findEntries, readEntries, record } from './audit-store.js'
export { type AuditEntry, type AuditFilter, auditEntry } from './entry.js'
export { type Verification, verify } from './verify.js'
