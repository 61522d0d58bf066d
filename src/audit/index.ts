export { type AuditedAction, countEntries, findEntries, readEntries, readHead, record } from './audit-store.js'
export { type AuditEntry, type AuditFilter, auditEntry } from './entry.js'
export { logAuditHead } from './log-head.js'
export { type Verification, verify } from './verify.js'
