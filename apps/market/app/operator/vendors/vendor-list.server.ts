import { registrationUrl, type VendorList } from '@souk/flows'
import type { Result, ShopDomain } from '@souk/kernel'
import { forbidden } from '../authenticate-operator.server'
import { cursorText, type VendorQuery } from './vendor-query.server'

type Listed = { shop: ShopDomain; query: VendorQuery; listed: Result<VendorList, 'not-allowed'> }

/** What the list shows, and no more than that leaves the server. */
export function vendorList({ shop, query, listed }: Listed) {
  if (!listed.ok) throw forbidden()
  const { vendors, previous, next, count, waiting, groups, groupsOfVendor, views } = listed.value
  return {
    query,
    count,
    waiting,
    groups,
    views,
    previous: previous && cursorText(previous),
    next: next && cursorText(next),
    registrationUrl: registrationUrl(shop),
    vendors: vendors.map(({ id, displayName, email, about, status, statusReason, appliedAt, decidedAt }) => ({
      id,
      displayName,
      email,
      about,
      status,
      statusReason,
      appliedAt,
      decidedAt,
      groups: groupsOfVendor.get(id) ?? [],
    })),
  }
}

export type VendorsView = ReturnType<typeof vendorList>
