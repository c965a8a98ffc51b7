import { vendorId } from '@souk/kernel'
import { markSent, type OutboxMessage, RetryLater, settleSuperseded } from '@souk/outbox'
import { type AdminClient, saveVendorMetaobject, uploadImage } from '@souk/shopify'
import { attachLogoFile, attachMetaobject, readVendorToPublish, type VendorToPublish } from '@souk/vendors'
import { z } from 'zod'
import type { Deps } from '../deps'

/** How long to wait for the shop's definitions, without which Shopify takes no vendor. */
const SET_UP_WAIT_MS = 5_000

const payloadSchema = z.object({ vendorId: z.string() })

/**
 * Brings a vendor's metaobject in line with the vendor as it is now, not as it was when the message was written: so
 * repeated and late messages do no harm. Messages of one vendor leave one after another.
 */
export async function syncVendor(
  { db, admin }: Deps,
  message: OutboxMessage,
  signal: AbortSignal,
): Promise<void> {
  const { shop } = message
  const id = vendorId(payloadSchema.parse(message.payload).vendorId)
  const installed = await db.prisma.shop.findUnique({ where: { domain: shop } })
  if (!installed?.setUpAt) throw new RetryLater(SET_UP_WAIT_MS)
  const toPublish = await readVendorToPublish(db.prisma, { shop, vendorId: id })
  if (!toPublish) return db.transaction((tx) => markSent(tx, message))

  const client = await admin(shop, signal)
  const logoFileId = await bringLogo(client, toPublish)
  const { handle, displayName, about, status } = toPublish.vendor
  const metaobjectId = await saveVendorMetaobject(client, { handle, displayName, about, status, logoFileId })
  await db.transaction(async (tx) => {
    if (logoFileId) await attachLogoFile(tx, { shop, vendorId: id, fileId: logoFileId })
    await attachMetaobject(tx, { shop, vendorId: id, metaobjectId })
    await settleSuperseded(tx, message)
    await markSent(tx, message)
  })
}

async function bringLogo(
  client: AdminClient,
  { vendor, logoToUpload, logoFileId }: VendorToPublish,
): Promise<string | null> {
  if (!logoToUpload) return logoFileId
  return uploadImage(client, { ...logoToUpload, alt: vendor.displayName })
}
