import { lockVendor, type Tx } from '@souk/db'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { TEXT_FIELDS, type TextField, type VendorApplication } from './application'
import { changeApplication } from './change-application'
import { readDetails, type VendorDetails } from './details'
import { findVendor } from './find-vendor'
import { IMAGE_KINDS, type ImageKind } from './image'
import type { SentImages } from './store-image'
import type { Vendor } from './vendor'

export type ProfileField = TextField | ImageKind

type Change = {
  shop: ShopDomain
  vendorId: VendorId
  application: VendorApplication
  images: SentImages
  /** Images to take away. */
  dropped: ImageKind[]
  /** The version of the profile that the person saw and changed. */
  seenVersion: number
}

/** What stands in the text fields of a profile now. */
export const profileTexts = (
  { displayName, email, about, links }: Vendor,
  details: VendorDetails,
): Record<TextField, string> => ({ displayName, email, about, ...links, ...details })

/**
 * Changes what a vendor says of themself, unless somebody else has since `seenVersion`. Says which fields are others now;
 * none when everything stands already. The database refuses a name that another vendor has.
 */
export async function changeProfile(
  tx: Tx,
  { shop, vendorId, application, images, dropped, seenVersion }: Change,
): Promise<Result<{ vendor: Vendor; changed: ProfileField[] }, 'not-found' | 'changed-meanwhile'>> {
  // Two who save at one moment come one after the other.
  await lockVendor(tx, { shop, vendorId })
  const before = await findVendor(tx.prisma, { shop, vendorId })
  if (!before) return fail('not-found')
  if (before.profileVersion !== seenVersion) return fail('changed-meanwhile')
  const texts = profileTexts(before, await readDetails(tx.prisma, { shop, vendorId }))
  const has = { logo: before.hasLogo, banner: before.hasBanner }
  const taken = dropped.filter((kind) => has[kind] && !images[kind])
  const changed: ProfileField[] = [
    ...TEXT_FIELDS.filter((field) => application[field] !== undefined && application[field] !== texts[field]),
    ...IMAGE_KINDS.filter((kind) => images[kind] || taken.includes(kind)),
  ]
  if (changed.length === 0) return ok({ vendor: before, changed })
  await tx.prisma.vendor.updateMany({
    where: { shopDomain: shop, id: vendorId },
    data: { profileVersion: { increment: 1 } },
  })
  await changeApplication(tx, { shop, vendorId, application, images })
  await tx.prisma.vendorImage.deleteMany({
    where: { vendorId, kind: { in: taken }, vendor: { shopDomain: shop } },
  })
  const vendor = await findVendor(tx.prisma, { shop, vendorId })
  return vendor ? ok({ vendor, changed }) : fail('not-found')
}
