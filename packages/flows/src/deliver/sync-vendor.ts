import { vendorId } from '@souk/kernel'
import { markSent, type OutboxMessage, RetryLater, settleSuperseded } from '@souk/outbox'
import { type AdminClient, saveVendorMetaobject, uploadImage } from '@souk/shopify'
import {
  attachImageFile,
  attachMetaobject,
  dayOf,
  type ImageKind,
  isAway,
  readVendorToPublish,
  type VendorToPublish,
} from '@souk/vendors'
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
  { db, admin, clock }: Deps,
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
  const images = await bringImages(client, toPublish)
  const fileOf = (kind: ImageKind) => images.find((image) => image.kind === kind)?.fileId ?? null
  const { handle, displayName, about, status, links, vacation } = toPublish.vendor
  const metaobjectId = await saveVendorMetaobject(client, {
    handle,
    displayName,
    about,
    status,
    links,
    logoFileId: fileOf('logo'),
    bannerFileId: fileOf('banner'),
    vacation: isAway(vacation, dayOf(clock.now())) ? vacation : null,
  })
  await db.transaction(async (tx) => {
    for (const image of images) await attachImageFile(tx, { shop, vendorId: id, ...image })
    await attachMetaobject(tx, { shop, vendorId: id, metaobjectId })
    await settleSuperseded(tx, message)
    await markSent(tx, message)
  })
}

type BroughtImage = { kind: ImageKind; filename: string; fileId: string }

async function bringImages(client: AdminClient, { vendor, images }: VendorToPublish) {
  const brought: BroughtImage[] = []
  for (const { kind, filename, fileId, upload } of images) {
    const file = fileId ?? (await uploadImage(client, { filename, ...upload, alt: vendor.displayName }))
    brought.push({ kind, filename, fileId: file })
  }
  return brought
}
