import { assert } from '@souk/kernel'
import { type AdminClient, refuseUserErrors } from './admin-client'
import { graphql } from './generated'
import { LINK_KEYS, type STATUSES, VENDOR_TYPE, type VendorLinks } from './vendor-definition'

const SAVE_VENDOR = graphql(`
  mutation SaveVendor($handle: MetaobjectHandleInput!, $metaobject: MetaobjectUpsertInput!) {
    metaobjectUpsert(handle: $handle, metaobject: $metaobject) {
      metaobject {
        id
      }
      userErrors {
        field
        message
        code
      }
    }
  }
`)

export type VendorProfile = {
  handle: string
  displayName: string
  about: string
  status: (typeof STATUSES)[number]
  /** `gid://shopify/MediaImage/…`, or null without a logo. */
  logoFileId: string | null
  bannerFileId: string | null
  /** https addresses; empty where the vendor told none. */
  links: VendorLinks
  /** Null while the vendor is not away. */
  vacation: { until: string; note: string } | null
}

/**
 * Creates the vendor's metaobject or brings it up to date, and returns its id. The handle identifies it, so a repeated
 * call changes nothing. Published to the storefront only while the vendor is approved.
 */
export async function saveVendorMetaobject(admin: AdminClient, vendor: VendorProfile): Promise<string> {
  const fields = [
    { key: 'display_name', value: vendor.displayName },
    { key: 'status', value: vendor.status },
    { key: 'about', value: vendor.about },
    // An empty value takes away what was there.
    { key: 'logo', value: vendor.logoFileId ?? '' },
    { key: 'banner', value: vendor.bannerFileId ?? '' },
    ...linkFields(vendor.links),
    { key: 'on_vacation', value: String(vendor.vacation !== null) },
    { key: 'vacation_until', value: vendor.vacation?.until ?? '' },
    { key: 'vacation_note', value: vendor.vacation?.note ?? '' },
  ]
  const status = vendor.status === 'approved' ? 'ACTIVE' : 'DRAFT'
  const { metaobjectUpsert } = await admin.request(SAVE_VENDOR, {
    handle: { type: VENDOR_TYPE, handle: vendor.handle },
    metaobject: { fields, capabilities: { publishable: { status } } },
  })
  refuseUserErrors(metaobjectUpsert?.userErrors ?? [])
  const id = metaobjectUpsert?.metaobject?.id
  assert(id, 'metaobjectUpsert without errors returns the metaobject')
  return id
}

const linkFields = (links: VendorLinks) =>
  Object.entries(links).flatMap(([link, value]) => (isLink(link) ? [{ key: LINK_KEYS[link], value }] : []))

const isLink = (name: string): name is keyof VendorLinks => Object.hasOwn(LINK_KEYS, name)
