import type { Context } from '../context'
import { apiPointOperations } from './operations/api-points'
import { apiSwitchOperations } from './operations/api-switches'
import { appOperations } from './operations/app'
import { clockOperations } from './operations/clock'
import { credentialOperations } from './operations/credentials'
import { customerOperations } from './operations/customers'
import { deliveryOperations } from './operations/deliveries'
import { mailOperations } from './operations/mails'
import { scopeOperations } from './operations/scopes'
import { shopOperations } from './operations/shops'
import { staffOperations } from './operations/staff'
import { stateOperations } from './operations/state'
import { webhookOperations } from './operations/webhooks'

/** Everything the control API can do, by the name of the client's method. */
export function operationsOf(context: Context) {
  return {
    ...stateOperations(context),
    ...clockOperations(context),
    ...shopOperations(context),
    ...customerOperations(context),
    ...staffOperations(context),
    ...appOperations(context),
    ...scopeOperations(context),
    ...credentialOperations(context),
    ...apiPointOperations(context),
    ...apiSwitchOperations(context),
    ...mailOperations(context),
    ...deliveryOperations(context),
    ...webhookOperations(context),
  }
}

export type Operations = ReturnType<typeof operationsOf>
