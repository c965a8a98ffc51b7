import { IndexFilters, IndexFiltersMode, useSetIndexFiltersMode } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import { appliedFilters, filterControls, NO_FILTERS } from './filter-controls'
import { SORT_OPTIONS, sortFrom } from './sort-options'
import type { VendorsView } from './vendor-list.server'
import { sortText, type VendorQuery } from './vendor-query'
import { STATUS_LABELS, STATUSES } from './vendor-status'

/** Long enough to type a word, short enough not to wait for. */
const TYPING_MS = 300

type Props = { view: VendorsView; onChange: (query: VendorQuery) => void }

/** A tab per status, search, filters and order; all of them live in the address. */
export function VendorFilters({ view: { query, waiting }, onChange }: Props) {
  const chips = appliedFilters(query, onChange)
  const inUse = query.search !== '' || chips.length > 0
  const { mode, setMode } = useSetIndexFiltersMode(
    inUse ? IndexFiltersMode.Filtering : IndexFiltersMode.Default,
  )
  const [typed, setTyped] = useState(query.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ ...query, search: text.trim() }), TYPING_MS)
  }
  const clear = (changed: Partial<VendorQuery>) => {
    clearTimeout(timer.current)
    setTyped('')
    onChange({ ...query, ...changed, search: '' })
  }
  const tabs = [undefined, ...STATUSES].map((status) => ({
    id: status ?? 'all',
    content: status ? STATUS_LABELS[status] : 'All',
    ...(status === 'applied' &&
      waiting.count > 0 && { badge: `${waiting.count}${waiting.orMore ? '+' : ''}` }),
    onAction: () => onChange({ ...query, status }),
  }))

  return (
    <IndexFilters
      tabs={tabs}
      selected={query.status ? STATUSES.indexOf(query.status) + 1 : 0}
      mode={mode}
      setMode={setMode}
      queryValue={typed}
      queryPlaceholder="Search by name or e-mail"
      onQueryChange={search}
      onQueryClear={() => clear({})}
      onClearAll={() => clear(NO_FILTERS)}
      cancelAction={{ onAction: () => clear(NO_FILTERS) }}
      filters={filterControls(query, onChange)}
      appliedFilters={chips}
      sortOptions={[...SORT_OPTIONS]}
      sortSelected={[sortText(query)]}
      onSort={([chosen]) => onChange({ ...query, ...sortFrom(chosen) })}
      canCreateNewView={false}
    />
  )
}
