import { can } from '@souk/access'
import { fail, ok, type Result, type ShopDomain, type VendorId } from '@souk/kernel'
import { readImage, ShopifyError } from '@souk/shopify'
import { findImage, findVendor, type ImageKind } from '@souk/vendors'
import type { Deps } from './deps'
import { noteUnknownVendor } from './note-unknown-vendor'
import type { Operator } from './operator'
import type { VendorMember } from './vendor-member'

export type ShownImage = { mimeType: string; bytes: Uint8Array<ArrayBuffer> }

export type ImageRefusal = 'not-allowed' | 'not-found' | 'shopify-unavailable'

/** A vendor's logo or banner, for the operator. */
export async function viewImage(
  deps: Deps,
  { shop, actor, vendorId, kind }: { shop: ShopDomain; actor: Operator; vendorId: VendorId; kind: ImageKind },
): Promise<Result<ShownImage, ImageRefusal>> {
  if (!can(actor, { do: 'look at a vendor', vendor: { shop } })) return fail('not-allowed')
  if (!(await findVendor(deps.db.prisma, { shop, vendorId }))) {
    await noteUnknownVendor(deps, { shop, actor, vendorId })
    return fail('not-found')
  }
  return show(deps, { shop, vendorId, kind })
}

/** A vendor's logo or banner, for those who work for it. */
export async function viewOwnImage(
  deps: Deps,
  { actor, kind }: { actor: VendorMember; kind: ImageKind },
): Promise<Result<ShownImage, ImageRefusal>> {
  const { shop, vendorId } = actor
  if (!can(actor, { do: 'see the vendor', vendor: { shop, id: vendorId } })) return fail('not-allowed')
  return show(deps, { shop, vendorId, kind })
}

async function show(
  { db, admin }: Deps,
  { shop, vendorId, kind }: { shop: ShopDomain; vendorId: VendorId; kind: ImageKind },
): Promise<Result<ShownImage, ImageRefusal>> {
  const kept = await findImage(db.prisma, { shop, vendorId, kind })
  if (!kept) return fail('not-found')
  const { mimeType, fileId } = kept
  try {
    const bytes = kept.bytes ?? (fileId && (await readImage(await admin(shop), fileId)))
    return bytes ? ok({ mimeType, bytes }) : fail('not-found')
  } catch (error) {
    if (error instanceof ShopifyError) return fail('shopify-unavailable')
    throw error
  }
}
