import { GiveUp, type InboxEvent } from '@souk/inbox'
import type { Deps } from '../deps'
import { changeScopes } from './change-scopes'
import { uninstallShop } from './uninstall-shop'

type Handler = (deps: Deps, event: InboxEvent) => Promise<void>

/** The topics that `shopify.app.toml` subscribes to. */
const HANDLERS = new Map<string, Handler>([
  ['app/uninstalled', uninstallShop],
  ['app/scopes_update', changeScopes],
])

/** Works on one webhook; each handler commits its effects and "processed" in one transaction. */
export const handleInboxEvent =
  (deps: Deps) =>
  async (event: InboxEvent): Promise<void> => {
    const handler = HANDLERS.get(event.topic)
    if (!handler) throw new GiveUp(`No handler for webhooks of topic ${event.topic}.`)
    await handler(deps, event)
  }
