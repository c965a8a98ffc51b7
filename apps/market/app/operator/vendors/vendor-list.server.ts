import { registrationUrl, type VendorList } from '@souk/flows'
import type { Result, ShopDomain } from '@souk/kernel'
import { movesFrom, VENDOR_MOVES, type VendorMove, type VendorStatus } from '@souk/vendors'
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
    /** What can be done to some of those that the view shows, whoever they are. */
    moves: query.status ? decisionsFrom(query.status) : DECISIONS,
    vendors: vendors.map(({ id, displayName, email, about, status, statusReason, appliedAt, decidedAt }) => ({
      id,
      displayName,
      email,
      about,
      status,
      statusReason,
      appliedAt,
      decidedAt,
      moves: decisionsFrom(status),
      groups: groupsOfVendor.get(id) ?? [],
    })),
  }
}

/** Applying again is the vendor's own. */
const isDecision = (move: VendorMove) => move !== 'apply-again'

const DECISIONS = VENDOR_MOVES.filter(isDecision)

const decisionsFrom = (status: VendorStatus) => movesFrom(status).filter(isDecision)

export type VendorsView = ReturnType<typeof vendorList>
