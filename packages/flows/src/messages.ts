import type { ShopDomain, VendorId } from '@souk/kernel'
import type { MailTemplate, MailWords } from '@souk/notifications'
import type { NewMessage } from '@souk/outbox'
import type { Vendor } from '@souk/vendors'
import { portalUrl } from './portal-url'

/** One deliverer each, in `deliver/`. */
export type MessageKind = 'set-up-shop' | 'sync-vendor' | 'send-mail' | LongWork

/** What is worked through in turns. */
export type LongWork = 'bulk-change' | 'vendor-import'

export type Message = NewMessage & { kind: MessageKind }

/** Creates Souk's definitions in the shop. `occasion` tells one set-up from the next. */
export const setUpShop = (shop: ShopDomain, occasion: string): Message => ({
  shop,
  kind: 'set-up-shop',
  lane: 'set-up-shop',
  dedupeKey: `set-up-shop/${occasion}`,
  payload: {},
})

type OfVendor = Pick<Vendor, 'shop' | 'id'>

/** Where updates of a vendor's metaobject wait their turn. */
export const laneOfProfile = (vendorId: VendorId): string => `vendor/${vendorId}`

/** Mails about one vendor leave in order. */
const laneOfMails = (vendorId: VendorId): string => `mail/vendor/${vendorId}`

/** Where everything that is to leave about a vendor waits its turn. */
export const lanesOfVendor = (vendorId: VendorId): string[] => [
  laneOfProfile(vendorId),
  laneOfMails(vendorId),
]

/** Brings the vendor's metaobject in line with the vendor as it is when the message leaves. `occasion` tells one from the next. */
const sync = ({ shop, id }: OfVendor, occasion: string): Message => ({
  shop,
  kind: 'sync-vendor',
  lane: laneOfProfile(id),
  dedupeKey: `vendor/${id}/${occasion}/sync`,
  payload: { vendorId: id },
})

/** After the vendor's status has changed. */
export const syncVendor = (vendor: Vendor): Message => sync(vendor, moment(vendor))

/** After the vendor changed their profile. */
export const syncProfile = (vendor: Vendor): Message => sync(vendor, `profile/${vendor.profileVersion}`)

/** When a vacation was planned, began or ended. */
export const syncVacation = (vendor: OfVendor, at: Date): Message =>
  sync(vendor, `vacation/${at.toISOString()}`)

/** One mail about a vendor; `dedupeKey` names what it tells of. */
export const mail = ({ shop, id }: OfVendor, dedupeKey: string, payload: NewMessage['payload']): Message => ({
  shop,
  kind: 'send-mail',
  lane: laneOfMails(id),
  dedupeKey,
  payload,
})

/** One mail to the vendor about something that happened once; `occasion` names it. */
export const mailAbout = (vendor: Vendor, occasion: string, content: MailTemplate): Message =>
  mail(vendor, `vendor/${vendor.id}/${occasion}/${content.template}`, content)

/** One mail to the vendor about the status it now has. */
export const mailVendor = (vendor: Vendor, content: MailTemplate): Message =>
  mailAbout(vendor, moment(vendor), content)

/** A mail that did not arrive, once more, to the address that the vendor has now. */
export const repeatedMail = (
  vendor: Vendor,
  { mailId, payload }: { mailId: string; payload: NewMessage['payload'] },
): Message => mail(vendor, `mail/${mailId}/again`, { ...payload, to: vendor.email })

/** Its turns follow each other. */
export const laneOfWork = ({ kind, id }: { kind: LongWork; id: string }): string => `${kind}/${id}`

/** One turn of long work (`deliver/work-in-turns.ts`); the first is 1. */
export const nextTurn = (
  shop: ShopDomain,
  { kind, id, turn }: { kind: LongWork; id: string; turn: number },
): Message => ({
  shop,
  kind,
  lane: laneOfWork({ kind, id }),
  dedupeKey: `${kind}/${id}/${turn}`,
  payload: { id, turn },
})

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

/** Names one stay in one status: a vendor can come back to a status, at another moment. */
const moment = ({ status, appliedAt, decidedAt }: Vendor) =>
  `${status}@${(decidedAt ?? appliedAt).toISOString()}`

/** What every mail to a vendor says of itself. */
export const mailHeader = (vendor: Vendor, shopName: string) => ({
  to: vendor.email,
  shopName,
  vendorName: vendor.displayName,
  portalUrl: portalUrl(vendor.shop),
  ...(vendor.ownerCustomerId === null && vendor.language && { language: vendor.language }),
})
