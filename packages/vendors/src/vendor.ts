import type { Prisma } from '@souk/db'
import {
  type CustomerId,
  customerId,
  isLanguage,
  type Language,
  type ShopDomain,
  shopDomain,
  type VendorId,
  vendorId,
} from '@souk/kernel'
import { vacationOf } from './change-vacation'
import type { Link } from './links'
import type { Vacation } from './vacation'

export const VENDOR_STATUSES = ['applied', 'approved', 'rejected', 'suspended', 'closed'] as const

export type VendorStatus = (typeof VENDOR_STATUSES)[number]

export type Vendor = {
  id: VendorId
  shop: ShopDomain
  /** Null for a vendor whom nobody has taken over yet, e.g. one that was imported. */
  ownerCustomerId: CustomerId | null
  displayName: string
  /** Of the vendor's metaobject; never changes. */
  handle: string
  email: string
  /** What they are written to in while nobody has taken the vendor over; null: the store's. */
  language: Language | null
  about: string
  /** https addresses; empty where the vendor told none. */
  links: Record<Link, string>
  status: VendorStatus
  /** Why the vendor was rejected, suspended or closed, as told to the vendor. */
  statusReason: string | null
  appliedAt: Date
  decidedAt: Date | null
  /** `gid://shopify/Metaobject/…`; null until Shopify has it. */
  metaobjectId: string | null
  hasLogo: boolean
  hasBanner: boolean
  /** Counts the changes of the profile, so that of two people who edit it at once the second is told. */
  profileVersion: number
  /** Planned or under way. */
  vacation: Vacation | null
}

/** What every query selects; bytes of images stay in the database. */
export const VENDOR_COLUMNS = {
  include: {
    images: { select: { kind: true } },
    members: { where: { role: 'owner' }, select: { customerId: true } },
  },
} satisfies Prisma.VendorDefaultArgs

type VendorRow = Prisma.VendorGetPayload<typeof VENDOR_COLUMNS>

export const asVendor = (row: VendorRow): Vendor => ({
  id: vendorId(row.id),
  shop: shopDomain(row.shopDomain),
  ownerCustomerId: row.members[0] ? customerId(row.members[0].customerId) : null,
  displayName: row.displayName,
  handle: row.handle,
  email: row.email,
  language: row.language !== null && isLanguage(row.language) ? row.language : null,
  about: row.about,
  links: linksOf(row),
  status: row.status,
  statusReason: row.statusReason,
  appliedAt: row.appliedAt,
  decidedAt: row.decidedAt,
  metaobjectId: row.metaobjectId,
  profileVersion: row.profileVersion,
  vacation: vacationOf(row),
  hasLogo: row.images.some(({ kind }) => kind === 'logo'),
  hasBanner: row.images.some(({ kind }) => kind === 'banner'),
})

const linksOf = ({ website, instagram, facebook, tiktok, youtube, x }: VendorRow): Vendor['links'] => ({
  website,
  instagram,
  facebook,
  tiktok,
  youtube,
  x,
})
