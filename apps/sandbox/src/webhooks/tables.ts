import { apiSubscriptionTables } from './api-subscription'
import { attemptTables } from './attempt'
import { deliveryTables } from './deliveries'
import { failureTables } from './failures'
import { webhookSwitchTables } from './switches'

/** In the order in which they refer to each other. */
export const webhookTables: string[] = [
  apiSubscriptionTables,
  deliveryTables,
  attemptTables,
  failureTables,
  webhookSwitchTables,
]
