import { attachmentTable } from './attachments'
import { idempotencyTable } from './idempotency'
import { mailEventTable } from './mail-events'
import { mailTable } from './mails'
import { mailSwitchTable } from './switches'
import { webhookEndpointTable } from './webhook-endpoints'
import { webhookMessageTables } from './webhook-messages'

/** The tables of everything about mail, in the order in which they refer to each other. */
export const mailTables = [
  mailTable,
  attachmentTable,
  mailEventTable,
  idempotencyTable,
  mailSwitchTable,
  webhookEndpointTable,
  webhookMessageTables,
].join('\n')
