import type { SandboxConfig } from '../config'
import type { Shop } from '../shops'
import type { State } from '../state'
import { shopName } from '../urls'
import { entryAddress, newScopes } from './authorization'
import { install } from './install'

/**
 * What happens when somebody opens the app in the admin, before it is shown there. An app that asks for its scopes itself
 * is sent the browser until it is installed, and one that is not embedded always. When the TOML requires more than the
 * shop granted, the merchant is asked first; when it requires less, the shop takes back what is not needed any more.
 *
 * @returns where the browser has to go; null when the admin shows the app, or asks whether to install it
 */
export function beforeOpening(
  { state, config }: { state: State; config: SandboxConfig },
  shop: Shop,
): string | null {
  const { app } = config
  const context = { state, config, shop }
  const fresh = newScopes(context, app.scopes)
  if (fresh === null) return app.usesLegacyInstall ? entryAddress(context) : null
  if (!app.usesLegacyInstall) {
    if (fresh.length > 0) return `/store/${shopName(shop.domain)}/oauth/install?client_id=${app.apiKey}`
    install(context, shop.domain)
  }
  return app.embedded ? null : entryAddress(context)
}
