import { can, type VendorWork } from '@souk/access'
import type { VendorMember } from '@souk/flows'

/** Every page that members reach from the portal's menu, in its order: add a line when a page is there. */
const PAGES: readonly { path: string; label: string; work: VendorWork }[] = [
  { path: '', label: 'Status', work: 'see the vendor' },
  { path: 'checklist', label: 'Checklist', work: 'see the vendor' },
  { path: 'profile', label: 'Profile', work: 'see the vendor' },
  { path: 'team', label: 'Team', work: 'see the vendor' },
  { path: 'vacation', label: 'Vacation', work: 'see the vendor' },
  { path: 'settings', label: 'Settings', work: 'change their preferences' },
]

export type MenuLine = { label: string; href: string; current: boolean }

/** The menu of one member. `path` is the page they are at, below the portal's home. */
export function menuFor(member: VendorMember, { home, path }: { home: string; path: string }): MenuLine[] {
  const vendor = { shop: member.shop, id: member.vendorId }
  return PAGES.filter(({ work }) => can(member, { do: work, vendor })).map((page) => ({
    label: page.label,
    href: page.path ? `${home}/${page.path}/` : `${home}/`,
    current: page.path ? path === page.path || path.startsWith(`${page.path}/`) : path === '',
  }))
}
