import { can, type VendorWork } from '@souk/access'
import type { VendorMember } from '@souk/flows'
import type { Words } from './words/words'

type PageName = keyof Words['menu']

/** Every page that members reach from the portal's menu, in its order: add a line when a page is there. */
const PAGES: readonly { path: string; name: PageName; work: VendorWork }[] = [
  { path: '', name: 'status', work: 'see the vendor' },
  { path: 'checklist', name: 'checklist', work: 'see the vendor' },
  { path: 'profile', name: 'profile', work: 'see the vendor' },
  { path: 'team', name: 'team', work: 'see the vendor' },
  { path: 'vacation', name: 'vacation', work: 'see the vendor' },
  { path: 'settings', name: 'settings', work: 'change their preferences' },
]

export const isPage = (path: string): boolean => PAGES.some((page) => page.path === path)

export type MenuLine = { name: PageName; href: string; current: boolean }

/** The menu of one member. `path` is the page they are at, below the portal's home. */
export function menuFor(member: VendorMember, { home, path }: { home: string; path: string }): MenuLine[] {
  const vendor = { shop: member.shop, id: member.vendorId }
  return PAGES.filter(({ work }) => can(member, { do: work, vendor })).map((page) => ({
    name: page.name,
    href: page.path ? `${home}/${page.path}/` : `${home}/`,
    current: page.path ? path === page.path || path.startsWith(`${page.path}/`) : path === '',
  }))
}
