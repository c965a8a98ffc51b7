import { GiveUp, type InboxEvent, type ShopifyEvent } from '@souk/inbox'
import type { Deps } from '../deps'
import { changeScopes } from './change-scopes'
import { hearOfMail } from './hear-of-mail'
import { uninstallShop } from './uninstall-shop'

type Handler = (deps: Deps, event: ShopifyEvent) => Promise<void>

/** The topics that `shopify.app.toml` subscribes to. */
const HANDLERS = new Map<string, Handler>([
  ['app/uninstalled', uninstallShop],
  ['app/scopes_update', changeScopes],
])

/** Works on one webhook; each handler commits its effects and "processed" in one transaction. */
export const handleInboxEvent =
  (deps: Deps) =>
  async (event: InboxEvent): Promise<void> => {
    if (event.source === 'resend') return hearOfMail(deps, event)
    const handler = HANDLERS.get(event.topic)
    if (!handler) throw new GiveUp(`No handler for webhooks of topic ${event.topic}.`)
    await handler(deps, event)
  }
