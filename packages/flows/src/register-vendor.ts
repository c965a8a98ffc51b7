import { recordAudit } from '@souk/audit'
import {
  assert,
  type CustomerId,
  fail,
  type Language,
  ok,
  type Result,
  type ShopDomain,
  type VendorId,
} from '@souk/kernel'
import { enqueue } from '@souk/outbox'
import { findVendorMetaobject, ShopifyError } from '@souk/shopify'
import {
  addVendor,
  deleteDraft,
  findVendorOfCustomer,
  isNameTaken,
  type Picture,
  termsAsSeen,
  type VendorApplication,
  vendorHandle,
} from '@souk/vendors'
import { admitVendor } from './admit-vendor'
import type { Deps } from './deps'
import { mailHeader, mailVendor } from './messages'
import { type AnswerFile, storeApplicationAnswers } from './store-application-answers'

export type Registration = {
  shop: ShopDomain
  customerId: CustomerId
  application: VendorApplication
  logo: Picture | null
  banner?: Picture | null
  /** Answers to the operator's questions that are files. */
  files?: AnswerFile[]
  /** The edition of the terms that stood on the form and was agreed to; null when the operator has none. */
  seenTerms: number | null
  /** In which language they chose to be spoken to; theirs is kept by whoever applies again. */
  language?: Language | null
}

export type RegistrationRefusal =
  | 'shop-not-installed'
  | 'already-registered'
  | 'name-taken'
  | 'terms-changed'
  | 'shopify-unavailable'

/**
 * A signed-in customer registers as a vendor. One transaction stores the vendor and everything that has to follow (its
 * metaobject, the welcome mail, the approval or the mail that it is being reviewed), so that all of it happens once or
 * none of it.
 */
export async function registerVendor(
  deps: Deps,
  { shop, customerId, application, logo, banner, files = [], seenTerms, language }: Registration,
): Promise<Result<{ vendorId: VendorId }, RegistrationRefusal>> {
  const { db, clock } = deps
  const installed = await db.prisma.shop.findUnique({ where: { domain: shop, uninstalledAt: null } })
  if (!installed) return fail('shop-not-installed')
  const name = await checkName(deps, { shop, displayName: application.displayName })
  // Asked after the name: what holds it may be the customer's own registration, sent twice.
  if (await findVendorOfCustomer(db.prisma, { shop, customerId })) return fail('already-registered')
  if (!name.ok) return name

  return db.transaction(async (tx) => {
    const terms = await termsAsSeen(tx.prisma, { shop, seenVersion: seenTerms })
    if (!terms.ok) return terms
    const added = await addVendor(tx, {
      shop,
      ownerCustomerId: customerId,
      application,
      logo,
      banner,
      language,
      appliedAt: clock.now(),
    })
    if (!added.ok) return added
    const vendor = added.value
    const answered = { vendor, customerId, application, files, keys: deps.fileKeys, at: vendor.appliedAt }
    const answers = await storeApplicationAnswers(tx, answered)
    // Somebody new has all the room there is, and the form takes only so many files.
    assert(answers.ok, 'the files of an application have room')
    await recordAudit(tx, {
      shop,
      actor: { kind: 'customer', customerId },
      action: 'vendor applied',
      subject: `vendor:${vendor.id}`,
    })
    await deleteDraft(tx, { shop, customerId })
    const welcome = { template: 'vendor-welcome', ...mailHeader(vendor, installed.name) } as const
    await enqueue(tx, [mailVendor(vendor, welcome)])
    await admitVendor(tx, { vendor, customerId, terms: terms.value, shopName: installed.name, clock })
    return ok({ vendorId: vendor.id })
  })
}

/**
 * Free here and free in Shopify: a metaobject kept from an earlier installation holds its name too. `own`: the vendor's
 * own metaobject, under whose name they may go again.
 */
export async function checkName(
  { db, admin }: Deps,
  { shop, displayName, own = null }: { shop: ShopDomain; displayName: string; own?: string | null },
): Promise<Result<void, 'name-taken' | 'shopify-unavailable'>> {
  if (await isNameTaken(db.prisma, { shop, displayName })) return fail('name-taken')
  try {
    const existing = await findVendorMetaobject(await admin(shop), { handle: vendorHandle(displayName) })
    return existing === null || existing === own ? ok(undefined) : fail('name-taken')
  } catch (error) {
    if (error instanceof ShopifyError && error.kind !== 'refused') return fail('shopify-unavailable')
    throw error
  }
}
