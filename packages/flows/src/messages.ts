import type { ShopDomain, VendorId } from '@souk/kernel'
import type { MailTemplate, MailWords } from '@souk/notifications'
import type { NewMessage } from '@souk/outbox'
import type { Vendor } from '@souk/vendors'
import { portalUrl } from './portal-url'

/** One deliverer each, in `deliver/`. */
export type MessageKind = 'set-up-shop' | 'sync-vendor' | 'send-mail' | 'bulk-change'

export type Message = NewMessage & { kind: MessageKind }

/** Creates Souk's definitions in the shop. `occasion` tells one set-up from the next. */
export const setUpShop = (shop: ShopDomain, occasion: string): Message => ({
  shop,
  kind: 'set-up-shop',
  lane: 'set-up-shop',
  dedupeKey: `set-up-shop/${occasion}`,
  payload: {},
})

/** Brings the vendor's metaobject in line with the vendor as it is when the message leaves. */
export const syncVendor = (vendor: Vendor): Message => ({
  shop: vendor.shop,
  kind: 'sync-vendor',
  lane: laneOfProfile(vendor.id),
  dedupeKey: `vendor/${vendor.id}/${moment(vendor)}/sync`,
  payload: { vendorId: vendor.id },
})

/** The same after the vendor changed their profile; `syncVendor` is said once per status. */
export const syncProfile = (vendor: Vendor): Message => ({
  ...syncVendor(vendor),
  dedupeKey: `vendor/${vendor.id}/profile/${vendor.profileVersion}/sync`,
})

/** The same when a vacation was planned, began or ended; `at` tells one time from the next. */
export const syncVacation = (vendor: Pick<Vendor, 'shop' | 'id'>, at: Date): Message => ({
  shop: vendor.shop,
  kind: 'sync-vendor',
  lane: `vendor/${vendor.id}`,
  dedupeKey: `vendor/${vendor.id}/vacation/${at.toISOString()}/sync`,
  payload: { vendorId: vendor.id },
})

/** One mail to the vendor about the status it now has. Mails to one vendor leave in order. */
export const mailVendor = (vendor: Vendor, content: MailTemplate): Message => ({
  shop: vendor.shop,
  kind: 'send-mail',
  lane: `mail/vendor/${vendor.id}`,
  dedupeKey: `vendor/${vendor.id}/${moment(vendor)}/${content.template}`,
  payload: content,
})

/** One mail to the vendor about something that happened once; `occasion` names it. */
export const mailAbout = (vendor: Vendor, occasion: string, content: MailTemplate): Message => ({
  ...mailVendor(vendor, content),
  dedupeKey: `vendor/${vendor.id}/${occasion}/${content.template}`,
})

/** The next turn of a change to many vendors: each turn is short, so that a worker who is told to stop can. */
export const bulkChange = (shop: ShopDomain, id: string, turn: number): Message => ({
  shop,
  kind: 'bulk-change',
  lane: `bulk-change/${id}`,
  dedupeKey: `bulk-change/${id}/${turn}`,
  payload: { id, turn },
})

/** Where updates of a vendor's metaobject wait their turn. */
export const laneOfProfile = (vendorId: VendorId): string => `vendor/${vendorId}`

/** A mail that an operator sends to themselves, with words that need not be saved; no other mail waits for it. */
export const testMail = (
  shop: ShopDomain,
  { testId, content, words }: { testId: string; content: MailTemplate; words: MailWords },
): Message => ({
  shop,
  kind: 'send-mail',
  lane: `mail/test/${testId}`,
  dedupeKey: `mail-test/${testId}`,
  payload: { ...content, testWords: words },
})

/** A mail that did not arrive, once more, to the address that the vendor has now. */
export const repeatedMail = (
  vendor: Vendor,
  { mailId, payload }: { mailId: string; payload: Record<string, unknown> },
): Message => ({
  shop: vendor.shop,
  kind: 'send-mail',
  lane: `mail/vendor/${vendor.id}`,
  dedupeKey: `mail/${mailId}/again`,
  payload: { ...payload, to: vendor.email },
})

/** Where everything that is to leave about a vendor waits its turn. */
export const lanesOfVendor = (vendorId: VendorId): string[] => [
  laneOfProfile(vendorId),
  `mail/vendor/${vendorId}`,
]

/** Names one stay in one status: a vendor can come back to a status, at another moment. */
const moment = ({ status, appliedAt, decidedAt }: Vendor) =>
  `${status}@${(decidedAt ?? appliedAt).toISOString()}`

/** What every mail to a vendor says of itself. */
export const mailHeader = (vendor: Vendor, shopName: string) => ({
  to: vendor.email,
  shopName,
  vendorName: vendor.displayName,
  portalUrl: portalUrl(vendor.shop),
})
