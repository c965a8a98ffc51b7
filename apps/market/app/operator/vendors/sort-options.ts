import type { VendorQuery } from './vendor-query'

/** What the list can be sorted by, in the words of Polaris' sort menu. */
export const SORT_OPTIONS = [
  { label: 'Applied', value: 'applied asc', directionLabel: 'Oldest first' },
  { label: 'Applied', value: 'applied desc', directionLabel: 'Newest first' },
  { label: 'Decided', value: 'decided asc', directionLabel: 'Oldest first' },
  { label: 'Decided', value: 'decided desc', directionLabel: 'Newest first' },
  { label: 'Name', value: 'name asc', directionLabel: 'A–Z' },
  { label: 'Name', value: 'name desc', directionLabel: 'Z–A' },
] as const

const ORDERS: Record<string, Pick<VendorQuery, 'sort' | 'descending'>> = {
  'applied asc': { sort: 'applied', descending: false },
  'applied desc': { sort: 'applied', descending: true },
  'decided asc': { sort: 'decided', descending: false },
  'decided desc': { sort: 'decided', descending: true },
  'name asc': { sort: 'name', descending: false },
  'name desc': { sort: 'name', descending: true },
}

export const sortFrom = (chosen: string | undefined) => (chosen ? ORDERS[chosen] : undefined)
