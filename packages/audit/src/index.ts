export { type Actor, type AuditEntry, readHistory, recordAudit } from './entry'
