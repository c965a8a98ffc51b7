import { GiveUp, type OutboxMessage } from '@souk/outbox'
import type { Deps } from '../deps'
import type { MessageKind } from '../messages'
import { changeInBulk } from './change-in-bulk'
import { deliveryFailure } from './delivery-failure'
import { importVendors } from './import-vendors'
import { sendMail } from './send-mail'
import { setUpShop } from './set-up-shop'
import { syncVendor } from './sync-vendor'

type Deliverer = (deps: Deps, message: OutboxMessage, signal: AbortSignal) => Promise<void>

const DELIVERERS: Record<MessageKind, Deliverer> = {
  'set-up-shop': setUpShop,
  'sync-vendor': syncVendor,
  'send-mail': sendMail,
  'bulk-change': changeInBulk,
  'vendor-import': importVendors,
}

const isKnown = (kind: string): kind is MessageKind => Object.hasOwn(DELIVERERS, kind)

/**
 * Does what one outbox message asks for. Each deliverer acts outside any transaction and then marks the message sent
 * in its own; since the process can die in between, every one of them is safe to repeat. The signal ends the work before
 * the lease ends, so that nothing stale reaches Shopify while another worker is at it.
 */
export const deliverMessage =
  (deps: Deps) =>
  async (message: OutboxMessage, signal: AbortSignal): Promise<void> => {
    if (!isKnown(message.kind)) throw new GiveUp(`No deliverer for messages of kind ${message.kind}.`)
    try {
      await DELIVERERS[message.kind](deps, message, signal)
    } catch (error) {
      throw deliveryFailure(error)
    }
  }
