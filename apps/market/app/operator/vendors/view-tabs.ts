import type { IndexFiltersProps } from '@shopify/polaris'
import { STATUS_LABELS, STATUSES } from '../vendor-status'
import type { VendorsView } from './vendor-list.server'
import { type VendorQuery, vendorSearchParams } from './vendor-query'

type Tabs = {
  view: VendorsView
  onShow: (query: VendorQuery) => void
  onOpen: (address: string) => void
  onRename: (id: string, name: string) => Promise<boolean>
  onDelete: (id: string) => Promise<boolean>
}

/** A tab per status, then those that operators have saved. */
export const viewTabs = ({ view, onShow, onOpen, onRename, onDelete }: Tabs): IndexFiltersProps['tabs'] => [
  ...[undefined, ...STATUSES].map((status) => ({
    id: status ?? 'all',
    content: status ? STATUS_LABELS[status] : 'All',
    isLocked: true,
    ...(status === 'applied' &&
      view.waiting.count > 0 && { badge: `${view.waiting.count}${view.waiting.orMore ? '+' : ''}` }),
    onAction: () => onShow({ ...view.query, status, view: undefined }),
  })),
  ...view.views.map(({ id, name, query }) => ({
    id,
    content: name,
    isLocked: false,
    actions: [
      { type: 'rename' as const, onPrimaryAction: (changed: string) => onRename(id, changed) },
      { type: 'delete' as const, onPrimaryAction: () => onDelete(id) },
    ],
    onAction: () => onOpen(`${query}&view=${id}`),
  })),
]

/** Which tab is open: the saved view in the address as long as it exists, otherwise that of the status. */
export function selectedTab({ query, views }: VendorsView): number {
  const saved = views.findIndex(({ id }) => id === query.view)
  if (saved >= 0) return 1 + STATUSES.length + saved
  return query.status ? STATUSES.indexOf(query.status) + 1 : 0
}

/** The saved view that is open, and whether the list shows something else by now. */
export function openView({ query, views }: VendorsView) {
  const saved = views.find(({ id }) => id === query.view)
  return saved && { id: saved.id, changed: saved.query !== vendorSearchParams(query).toString() }
}
