import { IndexFilters, IndexFiltersMode, useSetIndexFiltersMode } from '@shopify/polaris'
import { useEffect, useRef, useState } from 'react'
import type { VendorsView } from '../routes/app.vendors'
import type { VendorQuery } from './vendor-query'
import { STATUS_LABELS, STATUSES } from './vendor-status'

/** Long enough to type a word, short enough not to wait for. */
const TYPING_MS = 300

type Props = { query: VendorQuery; counts: VendorsView['counts']; onChange: (query: VendorQuery) => void }

/** One tab per status and a search field; both live in the address. */
export function VendorFilters({ query, counts, onChange }: Props) {
  const searching = query.search ? IndexFiltersMode.Filtering : IndexFiltersMode.Default
  const { mode, setMode } = useSetIndexFiltersMode(searching)
  const [typed, setTyped] = useState(query.search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const search = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange({ ...query, search: text.trim(), page: 1 }), TYPING_MS)
  }
  const clear = () => {
    clearTimeout(timer.current)
    setTyped('')
    onChange({ ...query, search: '', page: 1 })
  }
  const tabs = [undefined, ...STATUSES].map((status) => ({
    id: status ?? 'all',
    content: status ? STATUS_LABELS[status] : 'All',
    ...(status === 'applied' && counts.applied > 0 && { badge: String(counts.applied) }),
    onAction: () => onChange({ ...query, status, page: 1 }),
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
      onQueryClear={clear}
      onClearAll={clear}
      cancelAction={{ onAction: clear }}
      filters={[]}
      appliedFilters={[]}
      hideFilters
      canCreateNewView={false}
    />
  )
}
