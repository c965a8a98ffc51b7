import type { Db } from '@souk/db'
import type { FileKeys } from '@souk/files'
import type { Clock, ShopDomain } from '@souk/kernel'
import type { Mailer } from '@souk/notifications'
import type { AdminClient } from '@souk/shopify'

/** What the flows need from outside; an app puts it together once, in its composition root. */
export type Deps = {
  db: Db
  /**
   * Shopify's Admin API for a shop, until the signal aborts. Throws `ShopifyError` (`unauthorised`) when the shop has no
   * usable token.
   */
  admin: (shop: ShopDomain, signal?: AbortSignal) => Promise<AdminClient>
  mailer: Mailer
  /** What private files are encrypted with. */
  fileKeys: FileKeys
  /** What the links of invitations are made with. */
  invitationKey: Uint8Array
  clock: Clock
}
