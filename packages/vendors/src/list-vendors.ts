import type { Prisma } from '@souk/db'
import type { ShopDomain } from '@souk/kernel'
import { asVendor, VENDOR_COLUMNS, type Vendor, type VendorStatus } from './vendor'

/** One page of a shop's vendors, latest application first. `search` matches name and e-mail; `page` counts from 1. */
export async function listVendors(
  prisma: Prisma.TransactionClient,
  {
    shop,
    status,
    search,
    page,
    pageSize,
  }: { shop: ShopDomain; status?: VendorStatus; search?: string; page: number; pageSize: number },
): Promise<{ vendors: Vendor[]; total: number }> {
  const contains = { contains: literally(search ?? ''), mode: 'insensitive' } as const
  const where: Prisma.VendorWhereInput = {
    shopDomain: shop,
    ...(status && { status }),
    ...(search && { OR: [{ displayName: contains }, { email: contains }] }),
  }
  const [rows, total] = await Promise.all([
    prisma.vendor.findMany({
      where,
      orderBy: [{ appliedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      ...VENDOR_COLUMNS,
    }),
    prisma.vendor.count({ where }),
  ])
  return { vendors: rows.map(asVendor), total }
}

/** Prisma hands its text on to LIKE, where these characters stand for others. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/** How many vendors of the shop are in each state. */
export async function countVendors(
  prisma: Prisma.TransactionClient,
  { shop }: { shop: ShopDomain },
): Promise<Record<VendorStatus, number>> {
  const groups = await prisma.vendor.groupBy({ by: ['status'], where: { shopDomain: shop }, _count: true })
  const count = (status: VendorStatus) => groups.find((group) => group.status === status)?._count ?? 0
  return {
    applied: count('applied'),
    approved: count('approved'),
    rejected: count('rejected'),
    suspended: count('suspended'),
    closed: count('closed'),
  }
}
