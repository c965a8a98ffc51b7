export { type Actor, type AuditEntry, readHistory, recordAudit } from './entry'
export { type HistoryEntry, readHistoryPage } from './read-history-page'
