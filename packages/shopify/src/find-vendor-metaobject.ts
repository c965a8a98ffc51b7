import type { AdminClient } from './admin-client'
import { graphql } from './generated'
import { VENDOR_TYPE } from './vendor-definition'

const FIND_VENDOR = graphql(`
  query FindVendor($handle: MetaobjectHandleInput!) {
    metaobjectByHandle(handle: $handle) {
      id
    }
  }
`)

/** The id of the vendor metaobject with this handle, or null when the handle is free. */
export async function findVendorMetaobject(
  admin: AdminClient,
  { handle }: { handle: string },
): Promise<string | null> {
  const { metaobjectByHandle } = await admin.request(FIND_VENDOR, { handle: { type: VENDOR_TYPE, handle } })
  return metaobjectByHandle?.id ?? null
}
